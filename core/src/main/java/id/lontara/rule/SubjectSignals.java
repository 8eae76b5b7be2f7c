package id.lontara.rule;

import static id.lontara.model.SubjectType.ACCOUNT;
import static id.lontara.model.SubjectType.COMMENT;
import static id.lontara.model.SubjectType.POST;

import id.lontara.model.Account;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.FollowerCount;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
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

/** The signals that subjects show of themselves. */
final class SubjectSignals implements SignalSource {

    static final SignalSource SOURCE = new SubjectSignals();

    private static final String TEXT = "text";
    private static final int LINK_WEIGHT = 23;
    private static final int LAST_LIGHT = 0x10FF;

    private final Map<Signal<?>, Function<SignalInput, Reading<?>>> measures = new LinkedHashMap<>();

    private SubjectSignals() {
        texts();
        shape();
        people();
        times();
        counts();
        media();
        accounts();
    }

    @Override
    public Set<Signal<?>> signals() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(measures.keySet()));
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Function<SignalInput, Reading<?>> measure = measures.get(signal);
        if (measure == null) {
            throw new IllegalArgumentException("no signal of a subject: " + signal);
        }
        return measure.apply(input);
    }

    private <T> void add(Signal<T> signal, Function<SignalInput, Value<T>> measure) {
        measures.put(signal, input -> Reading.of(measure.apply(input)));
    }

    private void texts() {
        add(
                Signal.text(TEXT, "the words of the comment or post", COMMENT, POST),
                input -> text(input.subject()).map(text -> List.of(new TextField(TEXT, text))));
        measures.put(
                Signal.text("media.alt-text", "the alternative texts of the pictures", POST),
                input -> fields(input, "altText", Media::altText));
        measures.put(
                Signal.text("media.text", "the words to be read in the pictures", POST),
                input -> fields(input, TEXT, Media::text));
        add(
                Signal.text("bio", "how the account introduces itself", ACCOUNT),
                input -> account(input).flatMap(Account::bio).map(bio -> List.of(new TextField("bio", bio))));
    }

    private static Reading<List<TextField>> fields(
            SignalInput input, String name, Function<Media, Value<String>> part) {
        Value<List<Media>> all = post(input).flatMap(Post::media);
        if (!all.isKnown()) {
            return Reading.of(all.map(media -> List.<TextField>of()));
        }
        List<TextField> fields = new ArrayList<>();
        boolean unknown = false;
        for (int i = 0; i < all.get().size(); i++) {
            Value<String> text = part.apply(all.get().get(i));
            unknown |= text.isUnknown();
            if (text.isKnown()) {
                fields.add(new TextField("media[" + i + "]." + name, text.get()));
            }
        }
        if (fields.isEmpty()) {
            return unknown ? Reading.unknown() : Reading.of(Value.none());
        }
        Reading<List<TextField>> known = Reading.of(List.copyOf(fields));
        return unknown ? known.asPart() : known;
    }

    private void shape() {
        add(
                Signal.count("text.length", "characters", "the length of the text in code points", COMMENT, POST),
                input -> text(input.subject()).map(text -> (double) text.codePointCount(0, text.length())));
        add(
                Signal.count("text.words", "words", "how many words and numbers the text has", COMMENT, POST),
                input -> tokens(input).map(tokens -> (double) tokens.stream()
                        .filter(t -> t.kind() == TokenKind.WORD || t.kind() == TokenKind.NUMBER)
                        .count()));
        add(
                Signal.number(
                        "text.uppercase-share",
                        "of the letters",
                        "how many of the letters are capitals, 0 to 1",
                        COMMENT,
                        POST),
                input -> text(input.subject()).flatMap(SubjectSignals::uppercaseShare));
        list("text.links", "the links in the text", TokenKind.LINK);
        list("text.mentions", "the accounts that the text names", TokenKind.MENTION);
        list("text.hashtags", "the hashtags of the text", TokenKind.HASHTAG);
        list("text.emoji", "the emoji of the text", TokenKind.EMOJI);
        list("text.numbers", "the numbers in the text", TokenKind.NUMBER);
        add(
                Signal.flag("text.over-limit", "whether the text is longer than the platform allows", COMMENT, POST),
                SubjectSignals::overLimit);
        add(
                Signal.flag(
                        "text.hashtags-over-limit", "whether there are more hashtags than the platform allows", POST),
                input -> limit(input, "hashtags")
                        .flatMap(limit -> tokens(input)
                                .map(tokens -> tokens.stream()
                                                .filter(t -> t.kind() == TokenKind.HASHTAG)
                                                .count()
                                        > limit)));
    }

    private void list(String name, String description, TokenKind kind) {
        Signal<List<String>> signal = Signal.list(name, description, COMMENT, POST);
        measures.put(signal, input -> {
            Value<AnalyzedText> analyzed = text(input.subject()).map(input::analyze);
            if (!analyzed.isKnown()) {
                return Reading.of(analyzed.map(a -> List.<String>of()));
            }
            List<String> words = new ArrayList<>();
            List<Place> places = new ArrayList<>();
            for (Token token : analyzed.get().tokens()) {
                if (token.kind() == kind) {
                    words.add(analyzed.get().text().substring(token.start(), token.end()));
                    places.add(new Place(TEXT, token.start(), token.end()));
                }
            }
            return Reading.of(List.copyOf(words)).at(places);
        });
    }

    private static Value<Double> uppercaseShare(String text) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters == 0 ? Value.none() : Value.of((double) capitals / letters);
    }

    private static Value<Boolean> overLimit(SignalInput input) {
        String of = input.subject() instanceof Comment ? "comment" : TEXT;
        return limit(input, of)
                .flatMap(limit -> text(input.subject())
                        .flatMap(text -> input.context()
                                .value(Context.PROFILE)
                                .map(profile -> length(text, profile, input) > limit)));
    }

    private static Value<Long> limit(SignalInput input, String of) {
        return input.context()
                .value(Context.PROFILE)
                .flatMap(profile -> day(input).flatMap(day -> profile.limit(of, day)));
    }

    /** The day by whose limits a subject is measured: when it was or will be published, or else now. */
    private static Value<LocalDate> day(SignalInput input) {
        ZoneId zone =
                input.context().value(Context.AGENCY).flatMap(a -> a.timezone()).orElse(ZoneOffset.UTC);
        Value<Moment> moment = time(input.subject());
        if (!moment.isKnown() && input.subject() instanceof Post post) {
            moment = post.plannedFor();
        }
        return moment.isKnown()
                ? moment.map(m -> m.day(zone))
                : input.context().value(Context.NOW).map(now -> now.atZone(zone).toLocalDate());
    }

    private static long length(String text, PlatformProfile profile, SignalInput input) {
        if (profile.textCount() == PlatformProfile.TextCount.CODE_POINTS) {
            return text.codePointCount(0, text.length());
        }
        long length = 0;
        int at = 0;
        for (Token token : input.analyze(text).tokens()) {
            if (token.kind() == TokenKind.LINK) {
                length += weigh(text, at, token.start()) + LINK_WEIGHT;
                at = token.end();
            }
        }
        return length + weigh(text, at, text.length());
    }

    private static long weigh(String text, int from, int until) {
        return text.substring(from, until)
                .codePoints()
                .map(c -> c <= LAST_LIGHT
                                || (c >= 0x2000 && c <= 0x200D)
                                || (c >= 0x2010 && c <= 0x201F)
                                || (c >= 0x2032 && c <= 0x2037)
                        ? 1
                        : 2)
                .asLongStream()
                .sum();
    }

    private void people() {
        add(
                Signal.word("author", "who wrote it: citizen, agency or media", COMMENT)
                        .asFact(),
                input -> comment(input)
                        .flatMap(c -> c.author().kind() == Author.Kind.UNKNOWN
                                ? Value.unknown()
                                : Value.of(c.author().kind().word())));
        add(
                Signal.word("channel", "how it came: comment, mention, direct or group", COMMENT)
                        .asFact(),
                input -> comment(input)
                        .flatMap(c -> c.channel() == Channel.UNKNOWN
                                ? Value.unknown()
                                : Value.of(c.channel().word())));
        add(
                Signal.word("platform", "the platform", COMMENT, POST, ACCOUNT).asFact(),
                input -> platform(input).map(Platform::id));
        add(
                Signal.word("account", "the id of the account", COMMENT, POST).asFact(),
                input -> accountId(input.subject()));
        add(
                Signal.word("parent", "the id of the comment that it answers", COMMENT)
                        .asFact(),
                input -> comment(input).flatMap(Comment::parent));
        add(
                Signal.word("post", "the id of the post that it stands under", COMMENT)
                        .asFact(),
                input -> comment(input).flatMap(Comment::post));
        add(
                Signal.word("programme", "the id of the programme that it belongs to", POST),
                input -> post(input).flatMap(Post::programme));
        add(
                Signal.word("info-class", "the class of public information", POST),
                input -> post(input).flatMap(Post::infoClass));
        add(
                Signal.word("approved-by", "the role that approved it", POST),
                input -> post(input).flatMap(Post::approvedBy));
        add(
                Signal.word("repost-of", "the post that it repeats", POST).asFact(),
                input -> post(input).flatMap(Post::repostOf));
        add(
                Signal.list("sources", "the sources of what it states", POST),
                input -> post(input).flatMap(Post::sources));
        add(
                Signal.list("collaborators", "the accounts that it was published with", POST),
                input -> post(input).flatMap(Post::collaborators));
        add(
                Signal.word("agency.kind", "what sort of body the agency is", COMMENT, POST, ACCOUNT)
                        .asFact(),
                input -> input.context().value(Context.AGENCY).flatMap(a -> a.kind()));
    }

    private void times() {
        add(
                Signal.instant("published-at", "when it was published or written", COMMENT, POST)
                        .asFact(),
                input -> time(input.subject()));
        add(
                Signal.instant("planned-for", "when a draft is to be published", POST)
                        .asFact(),
                input -> post(input).flatMap(Post::plannedFor));
        add(
                Signal.instant("edited-at", "when it was last changed", POST).asFact(),
                input -> post(input).flatMap(Post::editedAt));
        add(
                Signal.flag("draft", "whether it is known not to be published", POST)
                        .asFact(),
                input -> post(input)
                        .flatMap(p -> p.publishedAt().isUnknown() ? Value.unknown() : Value.of(p.isDraft())));
    }

    private void counts() {
        count("likes", Engagement::likes);
        count("comments", Engagement::comments);
        count("shares", Engagement::shares);
        count("saves", Engagement::saves);
        count("views", Engagement::views);
        count("reach", Engagement::reach);
        count("impressions", Engagement::impressions);
        count("clicks", Engagement::clicks);
    }

    private void count(String name, Function<Engagement, Value<Long>> part) {
        add(
                Signal.count("engagement." + name, name, "the " + name + " that the platform reports", COMMENT, POST),
                input -> engagement(input.subject()).flatMap(part).map(Long::doubleValue));
    }

    private void media() {
        measures.put(Signal.list("media", "the kinds of its pictures and videos", POST), input -> {
            Value<List<Media>> media = post(input).flatMap(Post::media);
            Reading<List<String>> kinds = Reading.of(media.map(all -> all.stream()
                    .filter(m -> m.kind().isKnown())
                    .map(m -> m.kind().get())
                    .toList()));
            boolean unknown =
                    media.orElse(List.of()).stream().anyMatch(m -> m.kind().isUnknown());
            return unknown ? kinds.asPart() : kinds;
        });
        add(
                Signal.flag("media.lacks-alt-text", "whether a picture is known to have no alternative text", POST),
                input -> post(input).flatMap(Post::media).flatMap(media -> {
                    if (media.stream().anyMatch(m -> m.altText().isNone())) {
                        return Value.of(true);
                    }
                    return media.stream().anyMatch(m -> m.altText().isUnknown()) ? Value.unknown() : Value.of(false);
                }));
        add(
                Signal.flag("media.has-captions", "whether every video has captions", POST),
                input -> post(input).flatMap(Post::media).flatMap(media -> {
                    List<Media> videos = media.stream()
                            .filter(m -> m.kind().orElse("").equals("video"))
                            .toList();
                    boolean perhaps = media.stream().anyMatch(m -> m.kind().isUnknown());
                    if (videos.isEmpty()) {
                        return perhaps ? Value.unknown() : Value.none();
                    }
                    if (videos.stream()
                            .anyMatch(
                                    m -> m.captions().isNone() || !m.captions().orElse(true))) {
                        return Value.of(false);
                    }
                    return perhaps || videos.stream().anyMatch(m -> m.captions().isUnknown())
                            ? Value.unknown()
                            : Value.of(true);
                }));
    }

    private void accounts() {
        add(
                Signal.word("handle", "the name on the platform", ACCOUNT).asFact(),
                input -> account(input).flatMap(Account::handle));
        add(
                Signal.word("link", "the link in the profile", ACCOUNT),
                input -> account(input).flatMap(Account::link));
        add(
                Signal.flag("official", "whether it is the agency's official account", ACCOUNT)
                        .asFact(),
                input -> account(input).flatMap(Account::official));
        add(
                Signal.word("verified", "its badge: none, government or paid", ACCOUNT),
                input -> account(input).flatMap(Account::verified).map(Account.Verified::word));
        add(
                Signal.word("comment-policy-url", "where its rules for comments stand", ACCOUNT),
                input -> account(input).flatMap(Account::commentPolicyUrl));
        add(
                Signal.flag("comments-enabled", "whether the public may comment", ACCOUNT),
                input -> account(input).flatMap(Account::commentsEnabled));
        add(
                Signal.flag("two-factor", "whether signing in needs a second factor", ACCOUNT),
                input -> account(input).flatMap(Account::twoFactor));
        add(
                Signal.count("admins", "people", "how many people may publish", ACCOUNT),
                input -> account(input).flatMap(Account::admins).map(Long::doubleValue));
        add(
                Signal.count("followers", "followers", "how many follow it, at the latest count", ACCOUNT),
                input -> account(input).flatMap(Account::followers).flatMap(SubjectSignals::latest));
    }

    private static Value<Double> latest(List<FollowerCount> counts) {
        FollowerCount latest = null;
        for (FollowerCount count : counts) {
            if (latest == null
                    || count.at().latest(ZoneOffset.UTC).isAfter(latest.at().latest(ZoneOffset.UTC))) {
                latest = count;
            }
        }
        return latest == null ? Value.none() : Value.of((double) latest.count());
    }

    private static Value<AnalyzedText> analyzed(SignalInput input) {
        return text(input.subject()).map(input::analyze);
    }

    private static Value<List<Token>> tokens(SignalInput input) {
        return analyzed(input).map(AnalyzedText::tokens);
    }

    private static Value<Comment> comment(SignalInput input) {
        return input.subject() instanceof Comment comment ? Value.of(comment) : Value.unknown();
    }

    private static Value<Post> post(SignalInput input) {
        return input.subject() instanceof Post post ? Value.of(post) : Value.unknown();
    }

    private static Value<Account> account(SignalInput input) {
        return input.subject() instanceof Account account
                ? Value.of(account)
                : input.context().value(Context.ACCOUNT);
    }

    private static Value<String> accountId(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.account();
        }
        return subject instanceof Post post ? post.account() : Value.of(subject.id());
    }

    private static Value<Platform> platform(SignalInput input) {
        Value<Platform> own = input.subject() instanceof Comment comment ? comment.platform() : Value.unknown();
        return own.isUnknown() ? account(input).flatMap(Account::platform) : own;
    }

    private static Value<String> text(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.text();
        }
        return subject instanceof Post post ? post.text() : Value.unknown();
    }

    private static Value<Moment> time(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.at();
        }
        return subject instanceof Post post ? post.publishedAt() : Value.unknown();
    }

    private static Value<Engagement> engagement(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.engagement();
        }
        return subject instanceof Post post ? post.engagement() : Value.unknown();
    }
}
