package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;

/**
 * A picture, video or other attachment of a post.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is, such as {@code image} or {@code video}
 * @param altText the alternative text; none if the picture is known to have no such text
 * @param text the words to be read in the picture
 * @param captions whether a video has captions
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Media(Value<@NotBlank String> kind, Value<String> altText, Value<String> text, Value<Boolean> captions) {

    /** Refuses a blank kind. */
    public Media {
        Require.text("kind", kind);
        Require.value("altText", altText);
        Require.value("text", text);
        Require.value("captions", captions);
    }
}
