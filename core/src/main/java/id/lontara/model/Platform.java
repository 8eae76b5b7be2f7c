package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A social media platform, by its id in lower case. Any id is a platform; what is known of one stands in its
 * {@link PlatformProfile}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id in lower case, not blank
 */
public record Platform(@JsonValue @NotBlank String id) {

    /** Facebook. */
    public static final Platform FACEBOOK = new Platform("facebook");
    /** Instagram. */
    public static final Platform INSTAGRAM = new Platform("instagram");
    /** X, formerly Twitter. */
    public static final Platform X = new Platform("x");
    /** YouTube. */
    public static final Platform YOUTUBE = new Platform("youtube");
    /** TikTok. */
    public static final Platform TIKTOK = new Platform("tiktok");

    /** Writes the id in lower case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Platform {
        id = Require.notBlank("platform", id).toLowerCase(Locale.ROOT);
    }

    /** Platforms are keys; what a record brings by itself is linked when first asked for, which takes longer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Platform platform && platform.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
