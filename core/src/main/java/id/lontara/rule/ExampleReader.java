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
import java.util.Map;
import java.util.function.Function;

/** Reads the examples of a rule: a text, or a mapping that says more; what it does not say is unknown. */
final class ExampleReader {

    private static final String ID = "example";
    private static final String TEXT = "text";
    private static final String PLATFORM = "platform";
    private static final String ENGAGEMENT = "engagement";
    private static final int SHOWN = 80;
    private static final Moment NO_TIME = Moment.of(LocalDate.EPOCH);
    static final Map<String, Author.Kind> AUTHORS = PackCompiler.words(Author.Kind.values());
    static final Map<String, Channel> CHANNELS = PackCompiler.words(Channel.values());
    static final Map<String, Account.Verified> BADGES = PackCompiler.words(Account.Verified.values());

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
        for (Map.Entry<String, YamlNode> field :
                node.closed(PackKeys.EXAMPLE_COMMENT.keys()).fields().entrySet()) {
            set(comment, field.getKey(), field.getValue());
        }
        return comment.build();
    }

    private static void set(Comment.Builder comment, String key, YamlNode field) {
        switch (key) {
            case TEXT -> comment.text(value(field, YamlNode::text));
            case "author" ->
                comment.author(Author.of(
                        value(field, n -> n.word(AUTHORS, Author.Kind.UNKNOWN)).orElse(Author.Kind.UNKNOWN)));
            case "channel" ->
                comment.channel(
                        value(field, n -> n.word(CHANNELS, Channel.UNKNOWN)).orElse(Channel.UNKNOWN));
            case PLATFORM -> comment.platform(value(field, n -> new Platform(n.name())));
            case "account" -> comment.account(value(field, YamlNode::name));
            case "parent" -> comment.parent(value(field, YamlNode::name));
            case "post" -> comment.post(value(field, YamlNode::name));
            case "at" -> comment.at(value(field, ExampleReader::moment));
            case ENGAGEMENT -> comment.engagement(value(field, ExampleReader::engagement));
            default -> {} // of the context, or reported
        }
    }

    private Post post(YamlNode node) {
        Post.Builder post = Post.builder(ID);
        if (!node.isMapping()) {
            return post.text(node.text()).build();
        }
        for (Map.Entry<String, YamlNode> field :
                node.closed(PackKeys.EXAMPLE_POST.keys()).fields().entrySet()) {
            set(post, field.getKey(), field.getValue());
        }
        if (node.has("draft") && node.optional("draft").flag()) {
            post.publishedAt(Value.none());
        }
        return post.build();
    }

    private static void set(Post.Builder post, String key, YamlNode field) {
        switch (key) {
            case TEXT -> post.text(value(field, YamlNode::text));
            case "account" -> post.account(value(field, YamlNode::name));
            case "publishedAt" -> post.publishedAt(value(field, ExampleReader::moment));
            case "media" ->
                post.media(value(
                        field, n -> n.items().stream().map(ExampleReader::media).toList()));
            case ENGAGEMENT -> post.engagement(value(field, ExampleReader::engagement));
            case "plannedFor" -> post.plannedFor(value(field, ExampleReader::moment));
            case "editedAt" -> post.editedAt(value(field, ExampleReader::moment));
            case "programme" -> post.programme(value(field, YamlNode::name));
            case "infoClass" -> post.infoClass(value(field, YamlNode::name));
            case "knownAt" -> post.knownAt(value(field, ExampleReader::moment));
            case "sources" -> post.sources(value(field, YamlNode::names));
            case "approvedBy" -> post.approvedBy(value(field, YamlNode::name));
            case "repostOf" -> post.repostOf(value(field, YamlNode::name));
            case "collaborators" -> post.collaborators(value(field, YamlNode::names));
            default -> {} // of the context, or reported
        }
    }

    private Account account(YamlNode node) {
        Account.Builder account = Account.builder(ID);
        if (!node.isMapping()) {
            return account.bio(node.text()).build();
        }
        for (Map.Entry<String, YamlNode> field :
                node.closed(PackKeys.EXAMPLE_ACCOUNT.keys()).fields().entrySet()) {
            set(account, field.getKey(), field.getValue());
        }
        return account.build();
    }

    private static void set(Account.Builder account, String key, YamlNode field) {
        switch (key) {
            case "bio" -> account.bio(value(field, YamlNode::text));
            case "agency" -> account.agency(value(field, YamlNode::name));
            case PLATFORM -> account.platform(value(field, n -> new Platform(n.name())));
            case "handle" -> account.handle(value(field, YamlNode::name));
            case "official" -> account.official(value(field, YamlNode::flag));
            case "link" -> account.link(value(field, YamlNode::text));
            case "verified" -> account.verified(value(field, n -> n.word(BADGES, Account.Verified.NONE)));
            case "commentPolicyUrl" -> account.commentPolicyUrl(value(field, YamlNode::text));
            case "commentsEnabled" -> account.commentsEnabled(value(field, YamlNode::flag));
            case "twoFactor" -> account.twoFactor(value(field, YamlNode::flag));
            case "admins" -> account.admins(value(field, YamlNode::integer));
            default -> {} // of the context, or reported
        }
    }

    /** A value, or none where null is written. */
    private static <T> Value<T> value(YamlNode field, Function<YamlNode, T> read) {
        return field.kind() == YamlNode.Kind.NULL ? Value.none() : Value.of(read.apply(field));
    }

    private static Moment moment(YamlNode node) {
        return node.scalar(Moment::parse, NO_TIME, "type.moment");
    }

    private static Media media(YamlNode node) {
        node.closed(PackKeys.EXAMPLE_MEDIA.keys());
        Value<Boolean> captions =
                node.has("captions") ? Value.of(node.optional("captions").flag()) : Value.unknown();
        return new Media(textOf(node, "kind"), textOf(node, "altText"), textOf(node, TEXT), captions);
    }

    private static Value<String> textOf(YamlNode node, String key) {
        return node.has(key) ? value(node.optional(key), YamlNode::text) : Value.unknown();
    }

    private static Engagement engagement(YamlNode node) {
        Engagement.Builder engagement = Engagement.builder();
        for (Map.Entry<String, YamlNode> field :
                node.closed(PackKeys.EXAMPLE_ENGAGEMENT.keys()).fields().entrySet()) {
            set(engagement, field.getKey(), field.getValue());
        }
        return engagement.build();
    }

    private static void set(Engagement.Builder engagement, String key, YamlNode field) {
        switch (key) {
            case "at" -> engagement.at(value(field, ExampleReader::moment));
            case "likes" -> engagement.likes(value(field, YamlNode::integer));
            case "comments" -> engagement.comments(value(field, YamlNode::integer));
            case "shares" -> engagement.shares(value(field, YamlNode::integer));
            case "saves" -> engagement.saves(value(field, YamlNode::integer));
            case "views" -> engagement.views(value(field, YamlNode::integer));
            case "reach" -> engagement.reach(value(field, YamlNode::integer));
            case "impressions" -> engagement.impressions(value(field, YamlNode::integer));
            case "clicks" -> engagement.clicks(value(field, YamlNode::integer));
            default -> {} // reported
        }
    }
}
