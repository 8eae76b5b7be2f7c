package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * What an agency publishes. A <em>draft</em> is a post known to have no publication time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identity, unique in the data set, not blank
 * @param account the id of the account
 * @param publishedAt when it was published; none for a draft
 * @param text the caption or text
 * @param media the pictures and videos
 * @param engagement the counts that the platform reports
 * @param plannedFor when a draft is to be published
 * @param editedAt when it was last changed
 * @param programme the id of the programme that it belongs to
 * @param infoClass the class of public information
 * @param knownAt when the agency knew what it reports
 * @param sources the sources of what it states
 * @param approvedBy the role that approved it
 * @param repostOf the id or link of the post that it repeats
 * @param collaborators the accounts that it was published with
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Post(
        @NotBlank String id,
        Value<@NotBlank String> account,
        Value<Moment> publishedAt,
        Value<String> text,
        Value<List<@Valid Media>> media,
        Value<@Valid Engagement> engagement,
        Value<Moment> plannedFor,
        Value<Moment> editedAt,
        Value<@NotBlank String> programme,
        Value<@NotBlank String> infoClass,
        Value<Moment> knownAt,
        Value<List<@NotBlank String>> sources,
        Value<@NotBlank String> approvedBy,
        Value<@NotBlank String> repostOf,
        Value<List<@NotBlank String>> collaborators)
        implements Entry, Subject {

    /** Refuses blank ids and negative counts; copies lists. */
    public Post {
        Require.notBlank("id", id);
        Require.text("account", account);
        Require.value("publishedAt", publishedAt);
        Require.value("text", text);
        media = Require.list("media", media);
        Require.value("engagement", engagement);
        Require.value("plannedFor", plannedFor);
        Require.value("editedAt", editedAt);
        Require.text("programme", programme);
        Require.text("infoClass", infoClass);
        Require.value("knownAt", knownAt);
        sources = Require.texts("sources", sources);
        Require.text("approvedBy", approvedBy);
        Require.text("repostOf", repostOf);
        collaborators = Require.texts("collaborators", collaborators);
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
     * A draft of which only the text is known; its id is {@code draft}.
     *
     * @param text the text
     * @return the draft
     */
    public static Post draft(String text) {
        return builder("draft").publishedAt(Value.none()).text(text).build();
    }

    /**
     * Tells whether this is known not to be published.
     *
     * @return true for a draft
     */
    @JsonIgnore
    public boolean isDraft() {
        return publishedAt.isNone();
    }

    @Override
    public SubjectType subjectType() {
        return SubjectType.POST;
    }

    /**
     * A builder that starts from this post.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.account = account;
        builder.publishedAt = publishedAt;
        builder.text = text;
        builder.media = media;
        builder.engagement = engagement;
        builder.plannedFor = plannedFor;
        builder.editedAt = editedAt;
        builder.programme = programme;
        builder.infoClass = infoClass;
        builder.knownAt = knownAt;
        builder.sources = sources;
        builder.approvedBy = approvedBy;
        builder.repostOf = repostOf;
        builder.collaborators = collaborators;
        return builder;
    }

    /** Builds a post step by step; what is not set is unknown. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private Value<String> account = Value.unknown();
        private Value<Moment> publishedAt = Value.unknown();
        private Value<String> text = Value.unknown();
        private Value<List<Media>> media = Value.unknown();
        private Value<Engagement> engagement = Value.unknown();
        private Value<Moment> plannedFor = Value.unknown();
        private Value<Moment> editedAt = Value.unknown();
        private Value<String> programme = Value.unknown();
        private Value<String> infoClass = Value.unknown();
        private Value<Moment> knownAt = Value.unknown();
        private Value<List<String>> sources = Value.unknown();
        private Value<String> approvedBy = Value.unknown();
        private Value<String> repostOf = Value.unknown();
        private Value<List<String>> collaborators = Value.unknown();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id of the account.
         *
         * @param account the known value
         * @return this builder
         */
        public Builder account(String account) {
            return account(Value.of(account));
        }

        /**
         * Sets the id of the account.
         *
         * @param account the value, none or unknown
         * @return this builder
         */
        public Builder account(Value<String> account) {
            this.account = account;
            return this;
        }

        /**
         * Sets when it was published; none for a draft.
         *
         * @param publishedAt the known value
         * @return this builder
         */
        public Builder publishedAt(Moment publishedAt) {
            return publishedAt(Value.of(publishedAt));
        }

        /**
         * Sets when it was published; none for a draft.
         *
         * @param publishedAt the value, none or unknown
         * @return this builder
         */
        public Builder publishedAt(Value<Moment> publishedAt) {
            this.publishedAt = publishedAt;
            return this;
        }

        /**
         * Sets the caption or text.
         *
         * @param text the known value
         * @return this builder
         */
        public Builder text(String text) {
            return text(Value.of(text));
        }

        /**
         * Sets the caption or text.
         *
         * @param text the value, none or unknown
         * @return this builder
         */
        public Builder text(Value<String> text) {
            this.text = text;
            return this;
        }

        /**
         * Sets the pictures and videos.
         *
         * @param media the known value
         * @return this builder
         */
        public Builder media(List<Media> media) {
            return media(Value.of(media));
        }

        /**
         * Sets the pictures and videos.
         *
         * @param media the value, none or unknown
         * @return this builder
         */
        public Builder media(Value<List<Media>> media) {
            this.media = media;
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
         * Sets when a draft is to be published.
         *
         * @param plannedFor the known value
         * @return this builder
         */
        public Builder plannedFor(Moment plannedFor) {
            return plannedFor(Value.of(plannedFor));
        }

        /**
         * Sets when a draft is to be published.
         *
         * @param plannedFor the value, none or unknown
         * @return this builder
         */
        public Builder plannedFor(Value<Moment> plannedFor) {
            this.plannedFor = plannedFor;
            return this;
        }

        /**
         * Sets when it was last changed.
         *
         * @param editedAt the known value
         * @return this builder
         */
        public Builder editedAt(Moment editedAt) {
            return editedAt(Value.of(editedAt));
        }

        /**
         * Sets when it was last changed.
         *
         * @param editedAt the value, none or unknown
         * @return this builder
         */
        public Builder editedAt(Value<Moment> editedAt) {
            this.editedAt = editedAt;
            return this;
        }

        /**
         * Sets the id of the programme that it belongs to.
         *
         * @param programme the known value
         * @return this builder
         */
        public Builder programme(String programme) {
            return programme(Value.of(programme));
        }

        /**
         * Sets the id of the programme that it belongs to.
         *
         * @param programme the value, none or unknown
         * @return this builder
         */
        public Builder programme(Value<String> programme) {
            this.programme = programme;
            return this;
        }

        /**
         * Sets the class of public information.
         *
         * @param infoClass the known value
         * @return this builder
         */
        public Builder infoClass(String infoClass) {
            return infoClass(Value.of(infoClass));
        }

        /**
         * Sets the class of public information.
         *
         * @param infoClass the value, none or unknown
         * @return this builder
         */
        public Builder infoClass(Value<String> infoClass) {
            this.infoClass = infoClass;
            return this;
        }

        /**
         * Sets when the agency knew what it reports.
         *
         * @param knownAt the known value
         * @return this builder
         */
        public Builder knownAt(Moment knownAt) {
            return knownAt(Value.of(knownAt));
        }

        /**
         * Sets when the agency knew what it reports.
         *
         * @param knownAt the value, none or unknown
         * @return this builder
         */
        public Builder knownAt(Value<Moment> knownAt) {
            this.knownAt = knownAt;
            return this;
        }

        /**
         * Sets the sources of what it states.
         *
         * @param sources the known value
         * @return this builder
         */
        public Builder sources(List<String> sources) {
            return sources(Value.of(sources));
        }

        /**
         * Sets the sources of what it states.
         *
         * @param sources the value, none or unknown
         * @return this builder
         */
        public Builder sources(Value<List<String>> sources) {
            this.sources = sources;
            return this;
        }

        /**
         * Sets the role that approved it.
         *
         * @param approvedBy the known value
         * @return this builder
         */
        public Builder approvedBy(String approvedBy) {
            return approvedBy(Value.of(approvedBy));
        }

        /**
         * Sets the role that approved it.
         *
         * @param approvedBy the value, none or unknown
         * @return this builder
         */
        public Builder approvedBy(Value<String> approvedBy) {
            this.approvedBy = approvedBy;
            return this;
        }

        /**
         * Sets the id or link of the post that it repeats.
         *
         * @param repostOf the known value
         * @return this builder
         */
        public Builder repostOf(String repostOf) {
            return repostOf(Value.of(repostOf));
        }

        /**
         * Sets the id or link of the post that it repeats.
         *
         * @param repostOf the value, none or unknown
         * @return this builder
         */
        public Builder repostOf(Value<String> repostOf) {
            this.repostOf = repostOf;
            return this;
        }

        /**
         * Sets the accounts that it was published with.
         *
         * @param collaborators the known value
         * @return this builder
         */
        public Builder collaborators(List<String> collaborators) {
            return collaborators(Value.of(collaborators));
        }

        /**
         * Sets the accounts that it was published with.
         *
         * @param collaborators the value, none or unknown
         * @return this builder
         */
        public Builder collaborators(Value<List<String>> collaborators) {
            this.collaborators = collaborators;
            return this;
        }

        /**
         * Builds the post.
         *
         * @return the post
         * @throws BreachException if a value is impossible
         */
        public Post build() {
            return new Post(
                    id,
                    account,
                    publishedAt,
                    text,
                    media,
                    engagement,
                    plannedFor,
                    editedAt,
                    programme,
                    infoClass,
                    knownAt,
                    sources,
                    approvedBy,
                    repostOf,
                    collaborators);
        }
    }
}
