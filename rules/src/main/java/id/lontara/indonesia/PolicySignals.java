package id.lontara.indonesia;

import static id.lontara.model.SubjectType.COMMENT;
import static id.lontara.model.SubjectType.POST;

import id.lontara.indonesia.NumberScanner.Found;
import id.lontara.model.Agency;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The signals that packs of this module read beside those of the subjects themselves. Immutable and thread-safe. */
final class PolicySignals implements SignalSource {

    private static final String TEXT = "text";
    private static final String QUESTION_MARK = "?";
    private static final String WINDOWS = "election-windows";

    private final Hashtags hashtags;

    /** A function for each signal would be linked at every start; a switch is not. */
    private final Map<Signal<?>, Measured> measured = new LinkedHashMap<>();

    PolicySignals(Lexicon lexicon) {
        this.hashtags = new Hashtags(lexicon);
        for (Measured each : Measured.values()) {
            measured.put(each.signal, each);
        }
    }

    /** What is measured, in the order in which it is told. */
    private enum Measured {
        NIK(Signal.list("pii.nik", "numbers built like a NIK or a family card number", COMMENT, POST)),
        PHONE(Signal.list("pii.phone", "mobile telephone numbers", COMMENT, POST)),
        EMAIL(Signal.list("pii.email", "e-mail addresses that are not under go.id", COMMENT, POST)),
        UNLISTED_CONTACT(Signal.list(
                "pii.contact.unlisted",
                "telephone numbers and e-mail addresses that are neither hotlines nor introduced as a contact",
                POST)),
        NIK_IN_MEDIA(Signal.list(
                "pii.media.nik",
                "numbers built like a NIK in the known words of pictures; unknown if no such word is known",
                POST)),
        QUESTIONS(
                Signal.count("text.questions", "questions", "question marks, several in a row as one", COMMENT, POST)),
        RUN_TOGETHER(Signal.list(
                "text.hashtags.run-together", "hashtags of several words in small letters without a gap", POST)),
        IN_ELECTION_WINDOW(Signal.flag(
                "in-election-window",
                "whether it is published, or to be published, on a day of an election window; unknown if the"
                        + " organisation supplies no windows",
                POST));

        @SuppressWarnings("ImmutableEnumChecker") // a signal is immutable
        private final Signal<?> signal;

        Measured(Signal<?> signal) {
            this.signal = signal;
        }
    }

    @Override
    public Set<Signal<?>> signals() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(measured.keySet()));
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Measured wanted = measured.get(signal);
        if (wanted == null) {
            throw new IllegalArgumentException("not a signal of this source: " + signal);
        }
        return switch (wanted) {
            case NIK -> inText(input, text -> new NumberScanner(text).identityNumbers());
            case PHONE -> inText(input, text -> new NumberScanner(text).telephones());
            case EMAIL -> inText(input, text -> Contacts.addresses(input.analyze(text)));
            case UNLISTED_CONTACT -> inText(input, text -> Contacts.unlisted(text, input));
            case NIK_IN_MEDIA -> inMedia(input);
            case QUESTIONS -> Reading.of(text(input).map(text -> questions(input.analyze(text))));
            case RUN_TOGETHER -> inText(input, text -> runTogether(input.analyze(text)));
            case IN_ELECTION_WINDOW -> Reading.of(inElectionWindow(input));
        };
    }

    private static Reading<List<String>> inText(SignalInput input, Function<String, List<Found>> finder) {
        Value<String> text = text(input);
        if (!text.isKnown()) {
            return Reading.of(text.map(t -> List.<String>of()));
        }
        List<String> found = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        add(TEXT, text.get(), finder.apply(text.get()), found, places);
        return Reading.of(List.copyOf(found)).at(places);
    }

    private static void add(String field, String text, List<Found> more, List<String> found, List<Place> places) {
        for (Found one : more) {
            found.add(text.substring(one.start(), one.end()));
            places.add(new Place(field, one.start(), one.end()));
        }
    }

    private static Reading<?> inMedia(SignalInput input) {
        List<Media> media = input.subject() instanceof Post post ? post.media().orElse(List.of()) : List.of();
        List<String> found = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        boolean known = false;
        for (int i = 0; i < media.size(); i++) {
            Map<String, Value<String>> fields = new LinkedHashMap<>();
            fields.put("media[" + i + "].altText", media.get(i).altText());
            fields.put("media[" + i + "].text", media.get(i).text());
            for (Map.Entry<String, Value<String>> field : fields.entrySet()) {
                if (field.getValue().isKnown()) {
                    known = true;
                    String text = field.getValue().get();
                    add(field.getKey(), text, new NumberScanner(text).identityNumbers(), found, places);
                }
            }
        }
        return known ? Reading.of(List.copyOf(found)).at(places) : Reading.unknown();
    }

    private static double questions(AnalyzedText text) {
        return text.tokens(TokenKind.PUNCTUATION).stream()
                .filter(mark -> mark.folded().equals(QUESTION_MARK))
                .count();
    }

    private List<Found> runTogether(AnalyzedText analyzed) {
        List<Found> found = new ArrayList<>();
        for (Token hashtag : analyzed.tokens(TokenKind.HASHTAG)) {
            String written = analyzed.text(hashtag.start(), hashtag.end());
            if (hashtags.isRunTogether(written, hashtag)) {
                found.add(new Found(written, hashtag.start(), hashtag.end()));
            }
        }
        return found;
    }

    private static Value<Boolean> inElectionWindow(SignalInput input) {
        Value<List<String>> windows = input.context().value(Organisation.FACT).flatMap(organisation -> {
            List<String> supplied = organisation.reference().get(WINDOWS);
            return supplied == null ? Value.unknown() : Value.of(supplied);
        });
        Value<LocalDate> day = day(input);
        return windows.flatMap(periods ->
                day.map(published -> periods.stream().anyMatch(period -> includes(period, published))));
    }

    /** A period is written as two days with a slash between them. */
    private static boolean includes(String period, LocalDate day) {
        int slash = period.indexOf('/');
        if (slash < 0) {
            return LocalDate.parse(period).equals(day);
        }
        return !day.isBefore(LocalDate.parse(period.substring(0, slash)))
                && !day.isAfter(LocalDate.parse(period.substring(slash + 1)));
    }

    /** The day of publication, or the one planned for it, or else today. */
    private static Value<LocalDate> day(SignalInput input) {
        ZoneId zone =
                input.context().value(Context.AGENCY).flatMap(Agency::timezone).orElse(ZoneOffset.UTC);
        Value<Moment> moment = Value.unknown();
        if (input.subject() instanceof Post post) {
            moment = post.publishedAt().isKnown() ? post.publishedAt() : post.plannedFor();
        }
        return moment.isKnown()
                ? moment.map(published -> published.day(zone))
                : input.context().value(Context.NOW).map(now -> now.atZone(zone).toLocalDate());
    }

    private static Value<String> text(SignalInput input) {
        if (input.subject() instanceof Comment comment) {
            return comment.text();
        }
        return input.subject() instanceof Post post ? post.text() : Value.unknown();
    }
}
