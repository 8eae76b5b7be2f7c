package id.lontara.indonesia;

import id.lontara.indonesia.NumberScanner.Found;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import id.lontara.rule.SignalInput;
import id.lontara.text.AnalyzedText;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells telephone numbers and addresses that an agency gives as its contact from those of private persons. */
final class Contacts {

    private static final String OFFICIAL = ".go.id";
    private static final int WORDS_BEFORE = 5;
    private static final int WORDS_AFTER = 2;
    private static final Set<String> CUES = Set.copyOf(Resources.lines("lexicons/contact-cues.txt"));

    private Contacts() {}

    /** E-mail addresses that are not those of an authority, in order. */
    static List<Found> addresses(AnalyzedText text) {
        List<Found> found = new ArrayList<>();
        for (Token token : text.tokens(TokenKind.EMAIL)) {
            if (!token.folded().endsWith(OFFICIAL)) {
                found.add(new Found(text.text(token.start(), token.end()), token.start(), token.end()));
            }
        }
        return found;
    }

    /** Numbers and addresses that are neither hotlines of the organisation nor introduced as a contact, in order. */
    static List<Found> unlisted(String text, SignalInput input) {
        AnalyzedText analyzed = input.analyze(text);
        List<Found> contacts = new ArrayList<>(new NumberScanner(text).telephones());
        contacts.addAll(addresses(analyzed));
        if (contacts.isEmpty()) {
            return List.of();
        }
        contacts.sort(Comparator.comparingInt(Found::start));
        Set<String> hotlines = hotlines(input.context().value(Organisation.FACT));
        List<Token> words = analyzed.tokens(TokenKind.WORD);
        List<Found> unlisted = new ArrayList<>();
        int introduced = -WORDS_BEFORE - 1;
        for (Found contact : contacts) {
            int next = firstFrom(words, contact.start());
            boolean passes = hotlines.contains(NumberScanner.comparable(contact.digits()));
            if (passes || next - introduced <= WORDS_BEFORE || isIntroduced(words, next, contact.end())) {
                // A list of contacts is introduced once.
                introduced = next;
            } else {
                unlisted.add(contact);
            }
        }
        return unlisted;
    }

    private static Set<String> hotlines(Value<Organisation> organisation) {
        Set<String> hotlines = new HashSet<>();
        if (organisation.isKnown()) {
            organisation
                    .get()
                    .agencies()
                    .values()
                    .forEach(agency -> agency.hotlines()
                            .orElse(List.of())
                            .forEach(hotline -> hotlines.add(NumberScanner.comparable(hotline))));
        }
        return hotlines;
    }

    /** The index of the first word that begins at an offset or behind it. */
    private static int firstFrom(List<Token> words, int offset) {
        int index = Collections.binarySearch(words.stream().map(Token::start).toList(), offset);
        return index >= 0 ? index : -index - 1;
    }

    private static boolean isIntroduced(List<Token> words, int next, int end) {
        for (int i = Math.max(0, next - WORDS_BEFORE); i < next; i++) {
            if (isCue(words.get(i))) {
                return true;
            }
        }
        int after = next;
        while (after < words.size() && words.get(after).start() < end) {
            after++;
        }
        for (int i = after; i < Math.min(words.size(), after + WORDS_AFTER); i++) {
            if (isCue(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCue(Token word) {
        return CUES.contains(word.folded())
                || word.alternatives().stream().anyMatch(CUES::contains)
                || word.normals().stream().anyMatch(CUES::contains)
                || word.stems().stream().anyMatch(CUES::contains);
    }
}
