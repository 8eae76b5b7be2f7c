package id.lontara.examples.audit;

/** What was counted of one agency, or of all. Used while counting, then only read. */
final class Counts {

    long posts;
    long drafts;
    long messages;
    long answers;
    long issues;
    long corrected;
    long awaiting;
    long answered;
    long waiting;
    long overdue;
    long late;
    long unknown;

    void addAll(Counts other) {
        posts += other.posts;
        drafts += other.drafts;
        messages += other.messages;
        answers += other.answers;
        issues += other.issues;
        corrected += other.corrected;
        awaiting += other.awaiting;
        answered += other.answered;
        waiting += other.waiting;
        overdue += other.overdue;
        late += other.late;
        unknown += other.unknown;
    }
}
