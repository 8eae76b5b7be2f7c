package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;

/**
 * The counts that a platform reports at an instant. Each may be unknown, and an unknown count is never zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the id of the post or comment, where the counts stand on a line of their own
 * @param at when the platform reported them
 * @param likes how many liked it
 * @param comments how many comments stand under it
 * @param shares how many passed it on, with or without words of their own
 * @param saves how many saved it
 * @param views how often it was played or shown, as the platform counts a view
 * @param reach how many accounts it reached
 * @param impressions how often it was shown
 * @param clicks how often a link in it was followed
 * @param reactions the counts by kind of reaction
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Engagement(
        Value<@NotBlank String> of,
        Value<Moment> at,
        Value<@PositiveOrZero Long> likes,
        Value<@PositiveOrZero Long> comments,
        Value<@PositiveOrZero Long> shares,
        Value<@PositiveOrZero Long> saves,
        Value<@PositiveOrZero Long> views,
        Value<@PositiveOrZero Long> reach,
        Value<@PositiveOrZero Long> impressions,
        Value<@PositiveOrZero Long> clicks,
        Value<Map<@NotBlank String, @PositiveOrZero Long>> reactions)
        implements Entry {

    /** Refuses blank ids and negative counts; copies lists. */
    public Engagement {
        Require.text("of", of);
        Require.value("at", at);
        Require.count("likes", likes);
        Require.count("comments", comments);
        Require.count("shares", shares);
        Require.count("saves", saves);
        Require.count("views", views);
        Require.count("reach", reach);
        Require.count("impressions", impressions);
        Require.count("clicks", clicks);
        reactions = Require.counts("reactions", reactions);
    }

    /**
     * Counts of which nothing is known.
     *
     * @return the empty counts
     */
    public static Engagement unknown() {
        return builder().build();
    }

    /**
     * A builder of which nothing is known yet.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this engagement.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.of = of;
        builder.at = at;
        builder.likes = likes;
        builder.comments = comments;
        builder.shares = shares;
        builder.saves = saves;
        builder.views = views;
        builder.reach = reach;
        builder.impressions = impressions;
        builder.clicks = clicks;
        builder.reactions = reactions;
        return builder;
    }

    /** Builds a engagement step by step; what is not set is unknown. Not thread-safe. */
    public static final class Builder {

        private Value<String> of = Value.unknown();
        private Value<Moment> at = Value.unknown();
        private Value<Long> likes = Value.unknown();
        private Value<Long> comments = Value.unknown();
        private Value<Long> shares = Value.unknown();
        private Value<Long> saves = Value.unknown();
        private Value<Long> views = Value.unknown();
        private Value<Long> reach = Value.unknown();
        private Value<Long> impressions = Value.unknown();
        private Value<Long> clicks = Value.unknown();
        private Value<Map<String, Long>> reactions = Value.unknown();

        private Builder() {}

        /**
         * Sets the id of the post or comment, where the counts stand on a line of their own.
         *
         * @param of the known value
         * @return this builder
         */
        public Builder of(String of) {
            return of(Value.of(of));
        }

        /**
         * Sets the id of the post or comment, where the counts stand on a line of their own.
         *
         * @param of the value, none or unknown
         * @return this builder
         */
        public Builder of(Value<String> of) {
            this.of = of;
            return this;
        }

        /**
         * Sets when the platform reported them.
         *
         * @param at the known value
         * @return this builder
         */
        public Builder at(Moment at) {
            return at(Value.of(at));
        }

        /**
         * Sets when the platform reported them.
         *
         * @param at the value, none or unknown
         * @return this builder
         */
        public Builder at(Value<Moment> at) {
            this.at = at;
            return this;
        }

        /**
         * Sets how many liked it.
         *
         * @param likes the known value
         * @return this builder
         */
        public Builder likes(Long likes) {
            return likes(Value.of(likes));
        }

        /**
         * Sets how many liked it.
         *
         * @param likes the value, none or unknown
         * @return this builder
         */
        public Builder likes(Value<Long> likes) {
            this.likes = likes;
            return this;
        }

        /**
         * Sets how many comments stand under it.
         *
         * @param comments the known value
         * @return this builder
         */
        public Builder comments(Long comments) {
            return comments(Value.of(comments));
        }

        /**
         * Sets how many comments stand under it.
         *
         * @param comments the value, none or unknown
         * @return this builder
         */
        public Builder comments(Value<Long> comments) {
            this.comments = comments;
            return this;
        }

        /**
         * Sets how many passed it on, with or without words of their own.
         *
         * @param shares the known value
         * @return this builder
         */
        public Builder shares(Long shares) {
            return shares(Value.of(shares));
        }

        /**
         * Sets how many passed it on, with or without words of their own.
         *
         * @param shares the value, none or unknown
         * @return this builder
         */
        public Builder shares(Value<Long> shares) {
            this.shares = shares;
            return this;
        }

        /**
         * Sets how many saved it.
         *
         * @param saves the known value
         * @return this builder
         */
        public Builder saves(Long saves) {
            return saves(Value.of(saves));
        }

        /**
         * Sets how many saved it.
         *
         * @param saves the value, none or unknown
         * @return this builder
         */
        public Builder saves(Value<Long> saves) {
            this.saves = saves;
            return this;
        }

        /**
         * Sets how often it was played or shown, as the platform counts a view.
         *
         * @param views the known value
         * @return this builder
         */
        public Builder views(Long views) {
            return views(Value.of(views));
        }

        /**
         * Sets how often it was played or shown, as the platform counts a view.
         *
         * @param views the value, none or unknown
         * @return this builder
         */
        public Builder views(Value<Long> views) {
            this.views = views;
            return this;
        }

        /**
         * Sets how many accounts it reached.
         *
         * @param reach the known value
         * @return this builder
         */
        public Builder reach(Long reach) {
            return reach(Value.of(reach));
        }

        /**
         * Sets how many accounts it reached.
         *
         * @param reach the value, none or unknown
         * @return this builder
         */
        public Builder reach(Value<Long> reach) {
            this.reach = reach;
            return this;
        }

        /**
         * Sets how often it was shown.
         *
         * @param impressions the known value
         * @return this builder
         */
        public Builder impressions(Long impressions) {
            return impressions(Value.of(impressions));
        }

        /**
         * Sets how often it was shown.
         *
         * @param impressions the value, none or unknown
         * @return this builder
         */
        public Builder impressions(Value<Long> impressions) {
            this.impressions = impressions;
            return this;
        }

        /**
         * Sets how often a link in it was followed.
         *
         * @param clicks the known value
         * @return this builder
         */
        public Builder clicks(Long clicks) {
            return clicks(Value.of(clicks));
        }

        /**
         * Sets how often a link in it was followed.
         *
         * @param clicks the value, none or unknown
         * @return this builder
         */
        public Builder clicks(Value<Long> clicks) {
            this.clicks = clicks;
            return this;
        }

        /**
         * Sets the counts by kind of reaction.
         *
         * @param reactions the known value
         * @return this builder
         */
        public Builder reactions(Map<String, Long> reactions) {
            return reactions(Value.of(reactions));
        }

        /**
         * Sets the counts by kind of reaction.
         *
         * @param reactions the value, none or unknown
         * @return this builder
         */
        public Builder reactions(Value<Map<String, Long>> reactions) {
            this.reactions = reactions;
            return this;
        }

        /**
         * Builds the engagement.
         *
         * @return the engagement
         * @throws BreachException if a value is impossible
         */
        public Engagement build() {
            return new Engagement(of, at, likes, comments, shares, saves, views, reach, impressions, clicks, reactions);
        }
    }
}
