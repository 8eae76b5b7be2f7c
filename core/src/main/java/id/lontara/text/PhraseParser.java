package id.lontara.text;

import id.lontara.text.Phrase.Element;
import id.lontara.text.PhraseSyntaxException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one phrase. */
final class PhraseParser {

    private static final TextAnalyzer PLAIN = TextAnalyzer.plain();
    private static final String GAP = String.valueOf(Phrase.GAP);
    private static final String REFUSED = "|\\^[]{}<>";
    private static final Map<String, TokenKind> CLASSES = new TreeMap<>(Map.of(
            "number", TokenKind.NUMBER,
            "link", TokenKind.LINK,
            "mention", TokenKind.MENTION,
            "emoji", TokenKind.EMOJI));

    private final String source;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    PhraseParser(String source) {
        this.source = source;
    }

    Phrase parse() {
        if (source.isBlank()) {
            throw empty();
        }
        if (source.length() > Phrase.MAX_LENGTH) {
            throw new PhraseSyntaxException(
                    Reason.LONG,
                    "a phrase has at most " + Phrase.MAX_LENGTH + " characters, this one has " + source.length()
                            + "; keep the words that matter",
                    Phrase.MAX_LENGTH,
                    null,
                    String.valueOf(Phrase.MAX_LENGTH),
                    String.valueOf(source.length()));
        }
        for (int at = 0; at < source.length(); ) {
            if (isSpace(source.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < source.length() && !isSpace(source.charAt(end))) {
                end++;
            }
            piece(source.substring(at, end), at);
            at = end;
        }
        checkWhole();
        return new Phrase(source, elements);
    }

    private static PhraseSyntaxException empty() {
        return new PhraseSyntaxException(
                Reason.EMPTY, "a phrase needs at least one word; write one, or remove the phrase", 0, null);
    }

    private static boolean isSpace(char c) {
        byte type = Characters.classOf(c);
        return type == Characters.SPACE || type == Characters.NEWLINE;
    }

    private void piece(String piece, int at) {
        if (piece.equals(GAP) || piece.equals("...")) {
            add(new Element.Gap(), at);
        } else if (piece.equals("*")) {
            add(new Element.AnyWord(), at);
        } else if (piece.startsWith("~")) {
            stem(piece, at);
        } else if (piece.startsWith("#")) {
            hashtag(piece, at);
        } else if (piece.startsWith("<")) {
            ofKind(piece, at);
        } else {
            words(piece, at);
        }
    }

    private void stem(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece.substring(1));
        if (tokens.size != 1 || tokens.kindOf(0) != TokenKind.WORD) {
            throw new PhraseSyntaxException(
                    Reason.STEM, "'~' is followed by one word; write ~word, or remove the '~'", at, null);
        }
        add(new Element.Stem(tokens.entry[0].base), at);
    }

    private void hashtag(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece);
        if (tokens.size == 0 || tokens.kindOf(0) != TokenKind.HASHTAG || tokens.end(0) != piece.length()) {
            throw new PhraseSyntaxException(
                    Reason.HASHTAG,
                    "'" + piece + "' is not a hashtag: '#' is followed by letters, digits and underscores, one letter"
                            + " at least",
                    at,
                    null,
                    piece);
        }
        add(new Element.Literal(TokenKind.HASHTAG, tokens.entry[0].base.replace("_", "")), at);
    }

    private void ofKind(String piece, int at) {
        int close = piece.indexOf('>');
        String name = piece.substring(1, close < 0 ? piece.length() : close);
        TokenKind kind = CLASSES.get(name);
        if (kind == null) {
            String nearest = nearest(name.toLowerCase(Locale.ROOT));
            throw new PhraseSyntaxException(
                    Reason.CLASS_UNKNOWN,
                    "unknown token class '<" + name + ">': there are <emoji>, <link>, <mention> and <number>",
                    at,
                    nearest == null ? null : "<" + nearest + ">",
                    name);
        }
        if (close < 0) {
            throw new PhraseSyntaxException(
                    Reason.CLASS_OPEN, "'" + piece + "' is not closed", at, "<" + name + ">", piece);
        }
        if (close + 1 < piece.length()) {
            String rest = piece.substring(close + 1);
            throw new PhraseSyntaxException(
                    Reason.CLASS_JOINED,
                    "'" + rest + "' stands directly after a token class; put a space between them",
                    at + close + 1,
                    piece.substring(0, close + 1) + " " + rest,
                    rest);
        }
        add(new Element.OfKind(kind), at);
    }

    private void words(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece);
        refuseOperators(piece, at, tokens);
        int before = elements.size();
        for (int token = 0; token < tokens.size; token++) {
            TokenKind kind = tokens.kindOf(token);
            String base = tokens.entry[token].base;
            if (kind != TokenKind.PUNCTUATION || base.equals("?") || base.equals("!")) {
                String plain = kind == TokenKind.HASHTAG ? base.replace("_", "") : base;
                add(new Element.Literal(kind, plain), at + tokens.start(token));
            }
        }
        if (elements.size() == before && isAlone(tokens)) {
            throw new PhraseSyntaxException(
                    Reason.MARKS,
                    "'" + piece + "' matches nothing: of the punctuation marks only ? and ! are looked for; leave it"
                            + " out",
                    at,
                    null,
                    piece);
        }
    }

    /** Commas and the like between words are harmless; a phrase of nothing else is checked at the end. */
    private static boolean isAlone(TokenTable tokens) {
        for (int token = 0; token < tokens.size; token++) {
            if (",.;:-\"'()/&".indexOf(tokens.entry[token].base.charAt(0)) < 0) {
                return true;
            }
        }
        return tokens.size == 0;
    }

    private void refuseOperators(String piece, int at, TokenTable tokens) {
        for (int token = 0; token < tokens.size; token++) {
            if (tokens.kindOf(token) != TokenKind.PUNCTUATION) {
                continue;
            }
            char mark = tokens.entry[token].base.charAt(0);
            int offset = at + tokens.start(token);
            if (mark == '*') {
                throw new PhraseSyntaxException(
                        Reason.STAR, "'*' is one whole word and stands between spaces", offset, spaced(piece, "*"));
            }
            if (mark == Phrase.GAP) {
                throw new PhraseSyntaxException(
                        Reason.GAP, "'" + GAP + "' stands between spaces; put one on either side", offset, null);
            }
            if (mark == '~') {
                throw new PhraseSyntaxException(
                        Reason.TILDE, "'~' stands before a word; put a space before it, or remove it", offset, null);
            }
            if (REFUSED.indexOf(mark) >= 0) {
                throw new PhraseSyntaxException(
                        Reason.OPERATOR,
                        "'" + mark + "' means nothing in a phrase: there are no regular expressions; list each phrase",
                        offset,
                        null,
                        String.valueOf(mark));
            }
        }
    }

    private static String spaced(String piece, String mark) {
        return piece.replace(mark, " " + mark + " ").replaceAll(" +", " ").trim();
    }

    private void add(Element element, int at) {
        if (elements.size() == Phrase.MAX_ELEMENTS) {
            throw new PhraseSyntaxException(
                    Reason.ELEMENTS,
                    "a phrase has at most " + Phrase.MAX_ELEMENTS + " elements; keep the words that matter",
                    at,
                    null,
                    String.valueOf(Phrase.MAX_ELEMENTS));
        }
        if (element instanceof Element.Gap
                && !elements.isEmpty()
                && elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw new PhraseSyntaxException(
                    Reason.GAPS, "one '" + GAP + "' follows another; write one, or '*' for exactly one word", at, null);
        }
        elements.add(element);
        offsets.add(at);
    }

    private void checkWhole() {
        if (elements.isEmpty()) {
            throw empty();
        }
        int last = elements.size() - 1;
        int first = firstFixed();
        if (first > last) {
            throw new PhraseSyntaxException(
                    Reason.WILDCARDS,
                    "a phrase needs at least one word beside its wildcards; add one that must be there",
                    0,
                    null);
        }
        if (first > 0) {
            int from = offsets.get(first);
            throw new PhraseSyntaxException(
                    Reason.BEGINS, "a phrase cannot begin with a wildcard", 0, source.substring(from));
        }
        if (elements.get(last).isWildcard()) {
            int cut = last;
            while (elements.get(cut - 1).isWildcard()) {
                cut--;
            }
            throw new PhraseSyntaxException(
                    Reason.ENDS,
                    "a phrase cannot end with a wildcard",
                    offsets.get(last),
                    source.substring(0, offsets.get(cut)).trim());
        }
    }

    /** The first element that is no wildcard; behind the last if all are. */
    private int firstFixed() {
        int first = 0;
        while (first < elements.size() && elements.get(first).isWildcard()) {
            first++;
        }
        return first;
    }

    private static @Nullable String nearest(String name) {
        String nearest = null;
        int least = 4;
        for (String known : CLASSES.keySet()) {
            boolean begins = name.length() >= 3 && (known.startsWith(name) || name.startsWith(known));
            int distance = begins ? 0 : distance(name, known);
            if (distance < least) {
                least = distance;
                nearest = known;
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements between two words (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
