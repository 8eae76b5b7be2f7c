package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Locale;

/**
 * An agency's presence on a platform.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identity, unique in the data set, not blank
 * @param agency the id of the agency that owns it
 * @param platform the platform
 * @param handle the name on the platform, without @
 * @param official whether it is the agency's official account
 * @param followers how many followed it, at one or more times
 * @param bio the text with which it introduces itself
 * @param link the link in its profile
 * @param verified which badge the platform gives it
 * @param commentPolicyUrl where the rules for comments stand
 * @param commentsEnabled whether the public may comment
 * @param twoFactor whether signing in needs a second factor
 * @param admins how many people may publish
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Account(
        @NotBlank String id,
        Value<@NotBlank String> agency,
        Value<@Valid Platform> platform,
        Value<@NotBlank String> handle,
        Value<Boolean> official,
        Value<List<@Valid FollowerCount>> followers,
        Value<String> bio,
        Value<String> link,
        Value<Verified> verified,
        Value<String> commentPolicyUrl,
        Value<Boolean> commentsEnabled,
        Value<Boolean> twoFactor,
        Value<@PositiveOrZero Long> admins)
        implements Entry, Subject {

    /** Refuses blank ids and negative counts; copies lists. */
    public Account {
        Require.notBlank("id", id);
        Require.text("agency", agency);
        Require.value("platform", platform);
        Require.text("handle", handle);
        Require.value("official", official);
        followers = Require.list("followers", followers);
        Require.value("bio", bio);
        Require.value("link", link);
        Require.value("verified", verified);
        Require.value("commentPolicyUrl", commentPolicyUrl);
        Require.value("commentsEnabled", commentsEnabled);
        Require.value("twoFactor", twoFactor);
        Require.count("admins", admins);
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

    @Override
    public SubjectType subjectType() {
        return SubjectType.ACCOUNT;
    }

    /** Badges. */
    public enum Verified {
        /** No badge. */
        NONE,
        /** A badge for public bodies. */
        GOVERNMENT,
        /** A badge that was bought. */
        PAID;

        /**
         * The word as it is written in packs and data.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A builder that starts from this account.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.agency = agency;
        builder.platform = platform;
        builder.handle = handle;
        builder.official = official;
        builder.followers = followers;
        builder.bio = bio;
        builder.link = link;
        builder.verified = verified;
        builder.commentPolicyUrl = commentPolicyUrl;
        builder.commentsEnabled = commentsEnabled;
        builder.twoFactor = twoFactor;
        builder.admins = admins;
        return builder;
    }

    /** Builds a account step by step; what is not set is unknown. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private Value<String> agency = Value.unknown();
        private Value<Platform> platform = Value.unknown();
        private Value<String> handle = Value.unknown();
        private Value<Boolean> official = Value.unknown();
        private Value<List<FollowerCount>> followers = Value.unknown();
        private Value<String> bio = Value.unknown();
        private Value<String> link = Value.unknown();
        private Value<Verified> verified = Value.unknown();
        private Value<String> commentPolicyUrl = Value.unknown();
        private Value<Boolean> commentsEnabled = Value.unknown();
        private Value<Boolean> twoFactor = Value.unknown();
        private Value<Long> admins = Value.unknown();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id of the agency that owns it.
         *
         * @param agency the known value
         * @return this builder
         */
        public Builder agency(String agency) {
            return agency(Value.of(agency));
        }

        /**
         * Sets the id of the agency that owns it.
         *
         * @param agency the value, none or unknown
         * @return this builder
         */
        public Builder agency(Value<String> agency) {
            this.agency = agency;
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
         * Sets the name on the platform, without @.
         *
         * @param handle the known value
         * @return this builder
         */
        public Builder handle(String handle) {
            return handle(Value.of(handle));
        }

        /**
         * Sets the name on the platform, without @.
         *
         * @param handle the value, none or unknown
         * @return this builder
         */
        public Builder handle(Value<String> handle) {
            this.handle = handle;
            return this;
        }

        /**
         * Sets whether it is the agency's official account.
         *
         * @param official the known value
         * @return this builder
         */
        public Builder official(Boolean official) {
            return official(Value.of(official));
        }

        /**
         * Sets whether it is the agency's official account.
         *
         * @param official the value, none or unknown
         * @return this builder
         */
        public Builder official(Value<Boolean> official) {
            this.official = official;
            return this;
        }

        /**
         * Sets how many followed it, at one or more times.
         *
         * @param followers the known value
         * @return this builder
         */
        public Builder followers(List<FollowerCount> followers) {
            return followers(Value.of(followers));
        }

        /**
         * Sets how many followed it, at one or more times.
         *
         * @param followers the value, none or unknown
         * @return this builder
         */
        public Builder followers(Value<List<FollowerCount>> followers) {
            this.followers = followers;
            return this;
        }

        /**
         * Sets the text with which it introduces itself.
         *
         * @param bio the known value
         * @return this builder
         */
        public Builder bio(String bio) {
            return bio(Value.of(bio));
        }

        /**
         * Sets the text with which it introduces itself.
         *
         * @param bio the value, none or unknown
         * @return this builder
         */
        public Builder bio(Value<String> bio) {
            this.bio = bio;
            return this;
        }

        /**
         * Sets the link in its profile.
         *
         * @param link the known value
         * @return this builder
         */
        public Builder link(String link) {
            return link(Value.of(link));
        }

        /**
         * Sets the link in its profile.
         *
         * @param link the value, none or unknown
         * @return this builder
         */
        public Builder link(Value<String> link) {
            this.link = link;
            return this;
        }

        /**
         * Sets which badge the platform gives it.
         *
         * @param verified the known value
         * @return this builder
         */
        public Builder verified(Verified verified) {
            return verified(Value.of(verified));
        }

        /**
         * Sets which badge the platform gives it.
         *
         * @param verified the value, none or unknown
         * @return this builder
         */
        public Builder verified(Value<Verified> verified) {
            this.verified = verified;
            return this;
        }

        /**
         * Sets where the rules for comments stand.
         *
         * @param commentPolicyUrl the known value
         * @return this builder
         */
        public Builder commentPolicyUrl(String commentPolicyUrl) {
            return commentPolicyUrl(Value.of(commentPolicyUrl));
        }

        /**
         * Sets where the rules for comments stand.
         *
         * @param commentPolicyUrl the value, none or unknown
         * @return this builder
         */
        public Builder commentPolicyUrl(Value<String> commentPolicyUrl) {
            this.commentPolicyUrl = commentPolicyUrl;
            return this;
        }

        /**
         * Sets whether the public may comment.
         *
         * @param commentsEnabled the known value
         * @return this builder
         */
        public Builder commentsEnabled(Boolean commentsEnabled) {
            return commentsEnabled(Value.of(commentsEnabled));
        }

        /**
         * Sets whether the public may comment.
         *
         * @param commentsEnabled the value, none or unknown
         * @return this builder
         */
        public Builder commentsEnabled(Value<Boolean> commentsEnabled) {
            this.commentsEnabled = commentsEnabled;
            return this;
        }

        /**
         * Sets whether signing in needs a second factor.
         *
         * @param twoFactor the known value
         * @return this builder
         */
        public Builder twoFactor(Boolean twoFactor) {
            return twoFactor(Value.of(twoFactor));
        }

        /**
         * Sets whether signing in needs a second factor.
         *
         * @param twoFactor the value, none or unknown
         * @return this builder
         */
        public Builder twoFactor(Value<Boolean> twoFactor) {
            this.twoFactor = twoFactor;
            return this;
        }

        /**
         * Sets how many people may publish.
         *
         * @param admins the known value
         * @return this builder
         */
        public Builder admins(Long admins) {
            return admins(Value.of(admins));
        }

        /**
         * Sets how many people may publish.
         *
         * @param admins the value, none or unknown
         * @return this builder
         */
        public Builder admins(Value<Long> admins) {
            this.admins = admins;
            return this;
        }

        /**
         * Builds the account.
         *
         * @return the account
         * @throws BreachException if a value is impossible
         */
        public Account build() {
            return new Account(
                    id,
                    agency,
                    platform,
                    handle,
                    official,
                    followers,
                    bio,
                    link,
                    verified,
                    commentPolicyUrl,
                    commentsEnabled,
                    twoFactor,
                    admins);
        }
    }
}
