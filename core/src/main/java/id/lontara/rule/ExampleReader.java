package id.lontara.rule;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.BreachException;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Rule.Example;
import id.lontara.rule.Rule.Expectation;
import id.lontara.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the examples of a rule: a text, or a mapping that says more; what it does not say is unknown. */
final class ExampleReader {

    private static final String ID = "example";
    private static final String TEXT = "text";
    private static final String PLATFORM = "platform";
    private static final String ENGAGEMENT = "engagement";
    private static final int SHOWN = 80;
    private static final Moment NO_TIME = Moment.of(LocalDate.EPOCH);
    private static final List<String> COMMON = List.of(TEXT, PLATFORM, ENGAGEMENT, "account", "now", "agency");
    private static final Map<String, Author.Kind> AUTHORS = PackCompiler.words(Author.Kind.values(), Author.Kind::word);
    private static final Map<String, Channel> CHANNELS = PackCompiler.words(Channel.values(), Channel::word);
    private static final Map<String, Account.Verified> BADGES =
            PackCompiler.words(Account.Verified.values(), Account.Verified::word);

    private final SubjectType scope;

    ExampleReader(SubjectType scope) {
        this.scope = scope;
    }

    Example read(YamlNode node, Expectation expectation) {
        Subject subject = Comment.of("");
        Context context = Context.empty();
        String shown = node.isScalar() ? node.raw() : node.optional(TEXT).raw();
        try {
            subject = subject(node);
            context = context(node);
        } catch (BreachException e) {
            node.problem("example.breach", e.breach());
        }
        return new Example(
                expectation,
                subject,
                context,
                node.file(),
                node.line(),
                shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…");
    }

    private Subject subject(YamlNode node) {
        return switch (scope) {
            case COMMENT -> comment(node);
            case POST -> post(node);
            case ACCOUNT -> account(node);
        };
    }

    private Context context(YamlNode node) {
        Context context = Context.empty();
        if (node.isMapping()) {
            if (node.has("now")) {
                Moment now = moment(node.optional("now"));
                context = context.with(Context.NOW, now.instant());
            }
            if (node.has(PLATFORM) && scope == SubjectType.POST) {
                context = context.with(
                        Context.ACCOUNT,
                        Account.builder(ID)
                                .platform(new Platform(node.optional(PLATFORM).name()))
                                .build());
            }
            if (node.has("agency")) {
                context = context.with(
                        Context.AGENCY, Agency.of(node.optional("agency").name()));
            }
        }
        return context;
    }

    private Comment comment(YamlNode node) {
        Comment.Builder comment = Comment.builder(ID).author(Author.of(Author.Kind.CITIZEN));
        if (!node.isMapping()) {
            return comment.text(node.text()).build();
        }
        allow(node, "author", "channel", "parent", "post", "at");
        set(node, TEXT, YamlNode::text, comment::text);
        set(
                node,
                "author",
                n -> Author.of(n.word(AUTHORS, Author.Kind.UNKNOWN)),
                (v) -> comment.author(v.orElse(Author.of(Author.Kind.UNKNOWN))));
        set(node, "channel", n -> n.word(CHANNELS, Channel.UNKNOWN), v -> comment.channel(v.orElse(Channel.UNKNOWN)));
        set(node, PLATFORM, n -> new Platform(n.name()), comment::platform);
        set(node, "account", YamlNode::name, comment::account);
        set(node, "parent", YamlNode::name, comment::parent);
        set(node, "post", YamlNode::name, comment::post);
        set(node, "at", ExampleReader::moment, comment::at);
        set(node, ENGAGEMENT, ExampleReader::engagement, comment::engagement);
        return comment.build();
    }

    private Post post(YamlNode node) {
        Post.Builder post = Post.builder(ID);
        if (!node.isMapping()) {
            return post.text(node.text()).build();
        }
        allow(
                node,
                "draft",
                "media",
                "publishedAt",
                "plannedFor",
                "editedAt",
                "programme",
                "infoClass",
                "knownAt",
                "sources",
                "approvedBy",
                "repostOf",
                "collaborators");
        set(node, TEXT, YamlNode::text, post::text);
        set(node, "account", YamlNode::name, post::account);
        set(node, "publishedAt", ExampleReader::moment, post::publishedAt);
        if (node.has("draft") && node.optional("draft").flag()) {
            post.publishedAt(Value.none());
        }
        set(node, "media", n -> n.items().stream().map(ExampleReader::media).toList(), post::media);
        set(node, ENGAGEMENT, ExampleReader::engagement, post::engagement);
        set(node, "plannedFor", ExampleReader::moment, post::plannedFor);
        set(node, "editedAt", ExampleReader::moment, post::editedAt);
        set(node, "programme", YamlNode::name, post::programme);
        set(node, "infoClass", YamlNode::name, post::infoClass);
        set(node, "knownAt", ExampleReader::moment, post::knownAt);
        set(node, "sources", ExampleReader::names, post::sources);
        set(node, "approvedBy", YamlNode::name, post::approvedBy);
        set(node, "repostOf", YamlNode::name, post::repostOf);
        set(node, "collaborators", ExampleReader::names, post::collaborators);
        return post.build();
    }

    private Account account(YamlNode node) {
        Account.Builder account = Account.builder(ID);
        if (!node.isMapping()) {
            return account.bio(node.text()).build();
        }
        allow(
                node,
                "bio",
                "handle",
                "official",
                "link",
                "verified",
                "commentPolicyUrl",
                "commentsEnabled",
                "twoFactor",
                "admins");
        set(node, "bio", YamlNode::text, account::bio);
        set(node, "agency", YamlNode::name, account::agency);
        set(node, PLATFORM, n -> new Platform(n.name()), account::platform);
        set(node, "handle", YamlNode::name, account::handle);
        set(node, "official", YamlNode::flag, account::official);
        set(node, "link", YamlNode::text, account::link);
        set(node, "verified", n -> n.word(BADGES, Account.Verified.NONE), account::verified);
        set(node, "commentPolicyUrl", YamlNode::text, account::commentPolicyUrl);
        set(node, "commentsEnabled", YamlNode::flag, account::commentsEnabled);
        set(node, "twoFactor", YamlNode::flag, account::twoFactor);
        set(node, "admins", YamlNode::integer, account::admins);
        return account.build();
    }

    private static void allow(YamlNode node, String... own) {
        Set<String> allowed = new TreeSet<>(COMMON);
        allowed.addAll(List.of(own));
        node.closed(allowed);
    }

    /** Sets what is there: a value, or none where null is written. */
    private static <T> void set(YamlNode node, String key, Function<YamlNode, T> read, Consumer<Value<T>> setter) {
        if (node.has(key)) {
            YamlNode field = node.optional(key);
            setter.accept(field.kind() == YamlNode.Kind.NULL ? Value.none() : Value.of(read.apply(field)));
        }
    }

    private static List<String> names(YamlNode node) {
        return node.items().stream().map(YamlNode::name).toList();
    }

    private static Moment moment(YamlNode node) {
        return node.scalar(Moment::parse, NO_TIME, "type.moment");
    }

    private static Media media(YamlNode node) {
        node.closed("kind", "altText", TEXT, "captions");
        Value<Boolean> captions =
                node.has("captions") ? Value.of(node.optional("captions").flag()) : Value.unknown();
        return new Media(textOf(node, "kind"), textOf(node, "altText"), textOf(node, TEXT), captions);
    }

    private static Value<String> textOf(YamlNode node, String key) {
        if (!node.has(key)) {
            return Value.unknown();
        }
        YamlNode field = node.optional(key);
        return field.kind() == YamlNode.Kind.NULL ? Value.none() : Value.of(field.text());
    }

    private static Engagement engagement(YamlNode node) {
        Engagement.Builder engagement = Engagement.builder();
        node.closed("at", "likes", "comments", "shares", "saves", "views", "reach", "impressions", "clicks");
        set(node, "at", ExampleReader::moment, engagement::at);
        set(node, "likes", YamlNode::integer, engagement::likes);
        set(node, "comments", YamlNode::integer, engagement::comments);
        set(node, "shares", YamlNode::integer, engagement::shares);
        set(node, "saves", YamlNode::integer, engagement::saves);
        set(node, "views", YamlNode::integer, engagement::views);
        set(node, "reach", YamlNode::integer, engagement::reach);
        set(node, "impressions", YamlNode::integer, engagement::impressions);
        set(node, "clicks", YamlNode::integer, engagement::clicks);
        return engagement.build();
    }
}
