package id.lontara.examples.training;

/**
 * A labelled text.
 *
 * @param text the text
 * @param label the right label
 * @param group what must not stand on both sides of a split: texts that are the same but for marks and mentions, and
 *     translations of one sentence
 * @param measured whether it may be measured on; the rest trains only
 * @param id what it is called where it comes from, to find it again
 */
record Example(String text, String label, String group, boolean measured, String id) {

    Example trainingOnly() {
        return new Example(text, label, group, false, id);
    }
}
