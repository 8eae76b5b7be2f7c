package id.lontara.rule;

import static id.lontara.model.SubjectType.ACCOUNT;
import static id.lontara.model.SubjectType.COMMENT;
import static id.lontara.model.SubjectType.POST;

import id.lontara.model.Account;
import id.lontara.model.Agency;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The signals that subjects show of themselves. */
final class SubjectSignals implements SignalSource {

    private static final String TEXT = "text";
    private static final int LINK_WEIGHT = 23;
    private static final int LAST_LIGHT = 0x10FF;

    static final SignalSource SOURCE = new SubjectSignals();

    /** A function for each signal would be linked at every start; a switch is not. */
    private final Map<Signal<?>, Shown> shown = new LinkedHashMap<>();

    private SubjectSignals() {
        for (Shown each : Shown.values()) {
            shown.put(each.signal, each);
        }
    }

    /** What is shown, in the order in which it is told. */
    @SuppressWarnings("ImmutableEnumChecker") // a signal is immutable
    private enum Shown {
        TEXT(Signal.text("text", "the words of the comment or post", COMMENT, POST)),
        ALT_TEXT(Signal.text("media.alt-text", "the alternative texts of the pictures", POST)),
        MEDIA_TEXT(Signal.text("media.text", "the words to be read in the pictures", POST)),
        BIO(Signal.text("bio", "how the account introduces itself", ACCOUNT)),

        LENGTH(Signal.count("text.length", "characters", "the length of the text in code points", COMMENT, POST)),
        WORDS(Signal.count("text.words", "words", "how many words and numbers the text has", COMMENT, POST)),
        UPPERCASE_SHARE(Signal.number(
                "text.uppercase-share",
                "of the letters",
                "how many of the letters are capitals, 0 to 1",
                COMMENT,
                POST)),
        LINKS(Signal.list("text.links", "the links in the text", COMMENT, POST)),
        MENTIONS(Signal.list("text.mentions", "the accounts that the text names", COMMENT, POST)),
        HASHTAGS(Signal.list("text.hashtags", "the hashtags of the text", COMMENT, POST)),
        EMOJI(Signal.list("text.emoji", "the emoji of the text", COMMENT, POST)),
        NUMBERS(Signal.list("text.numbers", "the numbers in the text", COMMENT, POST)),
        OVER_LIMIT(
                Signal.flag("text.over-limit", "whether the text is longer than the platform allows", COMMENT, POST)),
        HASHTAGS_OVER_LIMIT(Signal.flag(
                "text.hashtags-over-limit", "whether there are more hashtags than the platform allows", POST)),

        AUTHOR(Signal.word("author", "who wrote it", words(Author.Kind.values(), Author.Kind.UNKNOWN), COMMENT)
                .asFact()),
        CHANNEL(Signal.word("channel", "how it came", words(Channel.values(), Channel.UNKNOWN), COMMENT)
                .asFact()),
        PLATFORM(Signal.word("platform", "the platform", COMMENT, POST, ACCOUNT).asFact()),
        ACCOUNT_ID(
                Signal.word("account", "the id of the account", COMMENT, POST).asFact()),
        PARENT(Signal.word("parent", "the id of the comment that it answers", COMMENT)
                .asFact()),
        POST_ID(Signal.word("post", "the id of the post that it stands under", COMMENT)
                .asFact()),
        PROGRAMME(Signal.word("programme", "the id of the programme that it belongs to", POST)),
        INFO_CLASS(Signal.word("info-class", "the class of public information", POST)),
        APPROVED_BY(Signal.word("approved-by", "the role that approved it", POST)),
        REPOST_OF(Signal.word("repost-of", "the post that it repeats", POST).asFact()),
        SOURCES(Signal.list("sources", "the sources of what it states", POST)),
        COLLABORATORS(Signal.list("collaborators", "the accounts that it was published with", POST)),
        AGENCY_KIND(Signal.word("agency.kind", "what sort of body the agency is", COMMENT, POST, ACCOUNT)
                .asFact()),

        PUBLISHED_AT(Signal.instant("published-at", "when it was published or written", COMMENT, POST)
                .asFact()),
        PLANNED_FOR(Signal.instant("planned-for", "when a draft is to be published", POST)
                .asFact()),
        EDITED_AT(Signal.instant("edited-at", "when it was last changed", POST).asFact()),
        DRAFT(Signal.flag("draft", "whether it is known not to be published", POST)
                .asFact()),

        LIKES(reported("likes")),
        COMMENTS(reported("comments")),
        SHARES(reported("shares")),
        SAVES(reported("saves")),
        VIEWS(reported("views")),
        REACH(reported("reach")),
        IMPRESSIONS(reported("impressions")),
        CLICKS(reported("clicks")),

        MEDIA(Signal.list("media", "the kinds of its pictures and videos", POST)),
        LACKS_ALT_TEXT(
                Signal.flag("media.lacks-alt-text", "whether a picture is known to have no alternative text", POST)),
        HAS_CAPTIONS(Signal.flag("media.has-captions", "whether every video has captions", POST)),

        HANDLE(Signal.word("handle", "the name on the platform", ACCOUNT).asFact()),
        LINK(Signal.word("link", "the link in the profile", ACCOUNT)),
        OFFICIAL(Signal.flag("official", "whether it is the agency's official account", ACCOUNT)
                .asFact()),
        VERIFIED(Signal.word("verified", "its badge", words(Account.Verified.values(), null), ACCOUNT)),
        COMMENT_POLICY_URL(Signal.word("comment-policy-url", "where its rules for comments stand", ACCOUNT)),
        COMMENTS_ENABLED(Signal.flag("comments-enabled", "whether the public may comment", ACCOUNT)),
        TWO_FACTOR(Signal.flag("two-factor", "whether signing in needs a second factor", ACCOUNT)),
        ADMINS(Signal.count("admins", "people", "how many people may publish", ACCOUNT)),
        FOLLOWERS(Signal.count("followers", "followers", "how many follow it, at the latest count", ACCOUNT));

        private final Signal<?> signal;

        Shown(Signal<?> signal) {
            this.signal = signal;
        }

        private static Signal<Double> reported(String name) {
            return Signal.count(
                    "engagement." + name, name, "the " + name + " that the platform reports", COMMENT, POST);
        }

        /** The words of an enumeration; what is unknown is no word that a signal could have. */
        private static <E extends Enum<E>> List<String> words(E[] values, @Nullable E unknown) {
            List<String> words = new ArrayList<>();
            for (E value : values) {
                if (value != unknown) {
                    words.add(value.name().toLowerCase(Locale.ROOT));
                }
            }
            return words;
        }
    }

    @Override
    public Set<Signal<?>> signals() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(shown.keySet()));
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Shown wanted = shown.get(signal);
        if (wanted == null) {
            throw new IllegalArgumentException("no signal of a subject: " + signal);
        }
        return switch (wanted) {
            case TEXT -> Reading.of(text(input).map(text -> List.of(new TextField(TEXT, text))));
            case ALT_TEXT -> fields(input, "altText", Media::altText);
            case MEDIA_TEXT -> fields(input, TEXT, Media::text);
            case BIO -> Reading.of(account(input).flatMap(Account::bio).map(bio -> List.of(new TextField("bio", bio))));
            case LENGTH -> Reading.of(text(input).map(text -> (double) text.codePointCount(0, text.length())));
            case WORDS ->
                Reading.of(analyzed(input)
                        .map(text -> (double) (text.count(TokenKind.WORD) + text.count(TokenKind.NUMBER))));
            case UPPERCASE_SHARE -> Reading.of(text(input).flatMap(SubjectSignals::uppercaseShare));
            case LINKS -> tokens(input, TokenKind.LINK);
            case MENTIONS -> tokens(input, TokenKind.MENTION);
            case HASHTAGS -> tokens(input, TokenKind.HASHTAG);
            case EMOJI -> tokens(input, TokenKind.EMOJI);
            case NUMBERS -> tokens(input, TokenKind.NUMBER);
            case OVER_LIMIT -> Reading.of(overLimit(input));
            case HASHTAGS_OVER_LIMIT ->
                Reading.of(limit(input, "hashtags")
                        .flatMap(limit -> analyzed(input).map(text -> text.count(TokenKind.HASHTAG) > limit)));
            case AUTHOR -> Reading.of(comment(input).flatMap(SubjectSignals::author));
            case CHANNEL -> Reading.of(comment(input).flatMap(SubjectSignals::channel));
            case PLATFORM -> Reading.of(platform(input).map(Platform::id));
            case ACCOUNT_ID -> Reading.of(accountId(input.subject()));
            case PARENT -> Reading.of(comment(input).flatMap(Comment::parent));
            case POST_ID -> Reading.of(comment(input).flatMap(Comment::post));
            case PROGRAMME -> Reading.of(post(input).flatMap(Post::programme));
            case INFO_CLASS -> Reading.of(post(input).flatMap(Post::infoClass));
            case APPROVED_BY -> Reading.of(post(input).flatMap(Post::approvedBy));
            case REPOST_OF -> Reading.of(post(input).flatMap(Post::repostOf));
            case SOURCES -> Reading.of(post(input).flatMap(Post::sources));
            case COLLABORATORS -> Reading.of(post(input).flatMap(Post::collaborators));
            case AGENCY_KIND -> Reading.of(input.context().value(Context.AGENCY).flatMap(Agency::kind));
            case PUBLISHED_AT -> Reading.of(time(input.subject()));
            case PLANNED_FOR -> Reading.of(post(input).flatMap(Post::plannedFor));
            case EDITED_AT -> Reading.of(post(input).flatMap(Post::editedAt));
            case DRAFT -> Reading.of(post(input).flatMap(SubjectSignals::draft));
            case LIKES -> count(input, Engagement::likes);
            case COMMENTS -> count(input, Engagement::comments);
            case SHARES -> count(input, Engagement::shares);
            case SAVES -> count(input, Engagement::saves);
            case VIEWS -> count(input, Engagement::views);
            case REACH -> count(input, Engagement::reach);
            case IMPRESSIONS -> count(input, Engagement::impressions);
            case CLICKS -> count(input, Engagement::clicks);
            case MEDIA -> kinds(input);
            case LACKS_ALT_TEXT -> Reading.of(post(input).flatMap(Post::media).flatMap(SubjectSignals::lacksAltText));
            case HAS_CAPTIONS -> Reading.of(post(input).flatMap(Post::media).flatMap(SubjectSignals::hasCaptions));
            case HANDLE -> Reading.of(account(input).flatMap(Account::handle));
            case LINK -> Reading.of(account(input).flatMap(Account::link));
            case OFFICIAL -> Reading.of(account(input).flatMap(Account::official));
            case VERIFIED ->
                Reading.of(account(input).flatMap(Account::verified).map(Account.Verified::word));
            case COMMENT_POLICY_URL -> Reading.of(account(input).flatMap(Account::commentPolicyUrl));
            case COMMENTS_ENABLED -> Reading.of(account(input).flatMap(Account::commentsEnabled));
            case TWO_FACTOR -> Reading.of(account(input).flatMap(Account::twoFactor));
            case ADMINS -> Reading.of(account(input).flatMap(Account::admins).map(Long::doubleValue));
            case FOLLOWERS ->
                Reading.of(account(input).flatMap(Account::followers).flatMap(SubjectSignals::latest));
        };
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

    private static Reading<List<String>> tokens(SignalInput input, TokenKind kind) {
        Value<AnalyzedText> analyzed = analyzed(input);
        if (!analyzed.isKnown()) {
            return Reading.of(analyzed.map(a -> List.<String>of()));
        }
        List<String> words = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Token token : analyzed.get().tokens(kind)) {
            words.add(analyzed.get().text().substring(token.start(), token.end()));
            places.add(new Place(TEXT, token.start(), token.end()));
        }
        return Reading.of(List.copyOf(words)).at(places);
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
                .flatMap(limit -> text(input)
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

    private static Value<String> author(Comment comment) {
        Author.Kind kind = comment.author().kind();
        return kind == Author.Kind.UNKNOWN ? Value.unknown() : Value.of(kind.word());
    }

    private static Value<String> channel(Comment comment) {
        return comment.channel() == Channel.UNKNOWN
                ? Value.unknown()
                : Value.of(comment.channel().word());
    }

    private static Value<Boolean> draft(Post post) {
        return post.publishedAt().isUnknown() ? Value.unknown() : Value.of(post.isDraft());
    }

    private static Reading<Double> count(SignalInput input, Function<Engagement, Value<Long>> part) {
        return Reading.of(engagement(input.subject()).flatMap(part).map(Long::doubleValue));
    }

    private static Reading<List<String>> kinds(SignalInput input) {
        Value<List<Media>> media = post(input).flatMap(Post::media);
        Reading<List<String>> kinds = Reading.of(media.map(all -> all.stream()
                .filter(m -> m.kind().isKnown())
                .map(m -> m.kind().get())
                .toList()));
        boolean unknown =
                media.orElse(List.of()).stream().anyMatch(m -> m.kind().isUnknown());
        return unknown ? kinds.asPart() : kinds;
    }

    private static Value<Boolean> lacksAltText(List<Media> media) {
        if (media.stream().anyMatch(m -> m.altText().isNone())) {
            return Value.of(true);
        }
        return media.stream().anyMatch(m -> m.altText().isUnknown()) ? Value.unknown() : Value.of(false);
    }

    private static Value<Boolean> hasCaptions(List<Media> media) {
        List<Media> videos =
                media.stream().filter(m -> m.kind().orElse("").equals("video")).toList();
        boolean perhaps = media.stream().anyMatch(m -> m.kind().isUnknown());
        if (videos.isEmpty()) {
            return perhaps ? Value.unknown() : Value.none();
        }
        if (videos.stream().anyMatch(m -> m.captions().isNone() || !m.captions().orElse(true))) {
            return Value.of(false);
        }
        return perhaps || videos.stream().anyMatch(m -> m.captions().isUnknown()) ? Value.unknown() : Value.of(true);
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
        return text(input).map(input::analyze);
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

    private static Value<String> text(SignalInput input) {
        if (input.subject() instanceof Comment comment) {
            return comment.text();
        }
        return input.subject() instanceof Post post ? post.text() : Value.unknown();
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
