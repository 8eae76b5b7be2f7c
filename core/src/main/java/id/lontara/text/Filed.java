package id.lontara.text;

/**
 * What a matcher knows of the forms of a word. Immutable, all fields final: threads that race to remember one see a
 * whole one.
 */
final class Filed {

    final PhraseMatcher by;

    /** The numbers of those forms that phrases use; those of the surface and of normal forms before those of stems. */
    final int[] forms;

    /** Forms before this index meet a plain word of a phrase. */
    final int plain;

    /** The anchors of phrases that are filed under this word alone. */
    final int[] anchors;

    /** Whether phrases are filed under this word together with the next one, or with the one before. */
    final boolean withNext;

    final boolean withPrevious;

    Filed(PhraseMatcher by, int[] forms, int plain, int[] anchors, boolean withNext, boolean withPrevious) {
        this.by = by;
        this.forms = forms;
        this.plain = plain;
        this.anchors = anchors;
        this.withNext = withNext;
        this.withPrevious = withPrevious;
    }
}
