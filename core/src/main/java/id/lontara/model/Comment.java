package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What someone writes to an account: under a post, in a mention or in a message.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identity, unique in the data set, not blank
 * @param account the id of the account that it was written to
 * @param platform the platform
 * @param channel through which door it came
 * @param post the id of the post that it stands under
 * @param parent the id of the comment that it answers; none if it answers none
 * @param author who wrote it
 * @param at when it was written
 * @param text the text
 * @param engagement the counts that the platform reports
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Comment(
        @NotBlank String id,
        Value<@NotBlank String> account,
        Value<@Valid Platform> platform,
        @NotNull Channel channel,
        Value<@NotBlank String> post,
        Value<@NotBlank String> parent,
        @NotNull @Valid Author author,
        Value<Moment> at,
        Value<String> text,
        Value<@Valid Engagement> engagement)
        implements Entry, Subject {

    /** Refuses blank ids and negative counts; copies lists. */
    public Comment {
        Require.notBlank("id", id);
        Require.text("account", account);
        Require.value("platform", platform);
        Require.present("channel", channel);
        Require.text("post", post);
        Require.text("parent", parent);
        Require.present("author", author);
        Require.value("at", at);
        Require.value("text", text);
        Require.value("engagement", engagement);
    }

    /**
     * A builder that starts from an id.
     *
     * @param id the identity, not blank
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * A citizen's comment of which only the text is known; its id is {@code comment}.
     *
     * @param text the text
     * @return the comment
     */
    public static Comment of(String text) {
        return builder("comment")
                .author(Author.of(Author.Kind.CITIZEN))
                .text(text)
                .build();
    }

    @Override
    public SubjectType subjectType() {
        return SubjectType.COMMENT;
    }

    /**
     * A builder that starts from this comment.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.account = account;
        builder.platform = platform;
        builder.channel = channel;
        builder.post = post;
        builder.parent = parent;
        builder.author = author;
        builder.at = at;
        builder.text = text;
        builder.engagement = engagement;
        return builder;
    }

    /** Builds a comment step by step; what is not set is unknown. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private Value<String> account = Value.unknown();
        private Value<Platform> platform = Value.unknown();
        private Channel channel = Channel.UNKNOWN;
        private Value<String> post = Value.unknown();
        private Value<String> parent = Value.unknown();
        private Author author = Author.of(Author.Kind.UNKNOWN);
        private Value<Moment> at = Value.unknown();
        private Value<String> text = Value.unknown();
        private Value<Engagement> engagement = Value.unknown();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id of the account that it was written to.
         *
         * @param account the known value
         * @return this builder
         */
        public Builder account(String account) {
            return account(Value.of(account));
        }

        /**
         * Sets the id of the account that it was written to.
         *
         * @param account the value, none or unknown
         * @return this builder
         */
        public Builder account(Value<String> account) {
            this.account = account;
            return this;
        }

        /**
         * Sets the platform.
         *
         * @param platform the known value
         * @return this builder
         */
        public Builder platform(Platform platform) {
            return platform(Value.of(platform));
        }

        /**
         * Sets the platform.
         *
         * @param platform the value, none or unknown
         * @return this builder
         */
        public Builder platform(Value<Platform> platform) {
            this.platform = platform;
            return this;
        }

        /**
         * Sets through which door it came.
         *
         * @param channel the value
         * @return this builder
         */
        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        /**
         * Sets the id of the post that it stands under.
         *
         * @param post the known value
         * @return this builder
         */
        public Builder post(String post) {
            return post(Value.of(post));
        }

        /**
         * Sets the id of the post that it stands under.
         *
         * @param post the value, none or unknown
         * @return this builder
         */
        public Builder post(Value<String> post) {
            this.post = post;
            return this;
        }

        /**
         * Sets the id of the comment that it answers; none if it answers none.
         *
         * @param parent the known value
         * @return this builder
         */
        public Builder parent(String parent) {
            return parent(Value.of(parent));
        }

        /**
         * Sets the id of the comment that it answers; none if it answers none.
         *
         * @param parent the value, none or unknown
         * @return this builder
         */
        public Builder parent(Value<String> parent) {
            this.parent = parent;
            return this;
        }

        /**
         * Sets who wrote it.
         *
         * @param author the value
         * @return this builder
         */
        public Builder author(Author author) {
            this.author = author;
            return this;
        }

        /**
         * Sets when it was written.
         *
         * @param at the known value
         * @return this builder
         */
        public Builder at(Moment at) {
            return at(Value.of(at));
        }

        /**
         * Sets when it was written.
         *
         * @param at the value, none or unknown
         * @return this builder
         */
        public Builder at(Value<Moment> at) {
            this.at = at;
            return this;
        }

        /**
         * Sets the text.
         *
         * @param text the known value
         * @return this builder
         */
        public Builder text(String text) {
            return text(Value.of(text));
        }

        /**
         * Sets the text.
         *
         * @param text the value, none or unknown
         * @return this builder
         */
        public Builder text(Value<String> text) {
            this.text = text;
            return this;
        }

        /**
         * Sets the counts that the platform reports.
         *
         * @param engagement the known value
         * @return this builder
         */
        public Builder engagement(Engagement engagement) {
            return engagement(Value.of(engagement));
        }

        /**
         * Sets the counts that the platform reports.
         *
         * @param engagement the value, none or unknown
         * @return this builder
         */
        public Builder engagement(Value<Engagement> engagement) {
            this.engagement = engagement;
            return this;
        }

        /**
         * Builds the comment.
         *
         * @return the comment
         * @throws BreachException if a value is impossible
         */
        public Comment build() {
            return new Comment(id, account, platform, channel, post, parent, author, at, text, engagement);
        }
    }
}
