package id.lontara.engine;

import id.lontara.engine.Program.Compiled;
import id.lontara.engine.Program.Poll;
import id.lontara.engine.Program.Text;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Subject;
import id.lontara.rule.Place;
import id.lontara.rule.Rule;
import id.lontara.rule.TextField;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subject on its way through a {@link Program}. Used for one subject after another, so that a subject costs no room
 * of its own; confined to one thread at a time.
 */
final class Pass implements Evaluation, PhraseMatcher.Sink {

    private static final Truth[] TRUTHS = Truth.values();

    /** What is remembered of a leaf: its truth plus one, and whether one of its phrases was found. */
    private static final int TRUTH = 3;

    private static final int HIT = 4;

    /** More places than this are counted and not told; one more than a finding tells, so that it is known to be cut. */
    private static final int TOLD_PLACES = Assembly.MOST_EVIDENCE + 1;

    /** Room for more matches than this is not kept for the next subject. */
    private static final int KEPT_ROOM = 4_096;

    private static final Comparator<Ruled> BY_ID = Comparator.comparingInt(ruled -> ruled.compiled.rank);

    private final Program program;
    private final PhraseMatcher phrases;
    private final PhraseMatcher.Finder finder;
    private final CompiledRules.Idle idle;
    private final byte[] leaves;
    private int[] touched = new int[64];
    private int touchedCount;
    private final long[] admitted;
    private final long[][] filters;
    private int filtering;
    private final boolean[] scanned;
    private final boolean[] asked;
    private final List<List<Ruled>> votes = new ArrayList<>();
    private final Settled[] settled;
    private final List<Ruled> ruled = new ArrayList<>();
    private final List<Step> masks = new ArrayList<>();
    private int[] matchPhrase = new int[64];
    private int[] matchStart = new int[64];
    private int[] matchEnd = new int[64];
    private int[] matchText = new int[64];
    private String[] matchField = new String[64];

    /** For each match the one before it of the same phrase and text plus one, and for each phrase the last plus one. */
    private int[] matchBefore = new int[64];

    private final int[][] lastMatch;
    private int matches;
    private int mostPlaces = TOLD_PLACES;

    /** What is being searched. */
    private int text;

    private String field = "";
    private Run run;

    /** A rule that is not FALSE; it can be asked as long as the pass is with its subject. */
    private final class Ruled implements Ruling {

        private final Compiled compiled;
        private final Truth truth;

        Ruled(Compiled compiled, Truth truth) {
            this.compiled = compiled;
            this.truth = truth;
        }

        @Override
        public Rule rule() {
            return compiled.rule;
        }

        @Override
        public Truth truth() {
            return truth;
        }

        @Override
        public Step step() {
            return compiled.when.step(Pass.this);
        }

        @Override
        public void evidence(Consumer<Step> visitor) {
            compiled.when.evidence(Pass.this, visitor);
        }
    }

    Pass(
            Program program,
            PhraseMatcher phrases,
            TextAnalyzer analyzer,
            Signals signals,
            Surroundings surroundings,
            CompiledRules.Idle idle) {
        this.program = program;
        this.phrases = phrases;
        this.finder = phrases.finder();
        this.idle = idle;
        this.run = new Run(surroundings, analyzer.reader(), new Observations(signals));
        this.leaves = new byte[program.leaves];
        this.admitted = new long[program.unguarded.length];
        this.filters = new long[program.filters.length][];
        this.lastMatch = new int[program.texts.length][phrases.phrases().size()];
        this.scanned = new boolean[program.texts.length];
        this.asked = new boolean[program.polls.length];
        this.settled = new Settled[program.labels.length];
        Arrays.fill(settled, Settled.NOT);
        for (int poll = 0; poll < program.polls.length; poll++) {
            votes.add(new ArrayList<>(0));
        }
    }

    void evaluate(Subject subject, Context context) {
        run.open(subject, context);
        System.arraycopy(program.unguarded, 0, admitted, 0, admitted.length);
        for (int i = 0; i < program.texts.length; i++) {
            if (program.texts[i].open.length > 0) {
                scan(i);
            }
        }
        for (int i = 0; i < program.filters.length; i++) {
            long[] through = program.filters[i].admitted(observe(program.filters[i].slot));
            if (through != null) {
                filters[filtering++] = through;
            }
        }
        List<Correction> corrections = Interpreter.corrections(run);
        int from = 0;
        for (int level = 0; level < program.levels.length; level++) {
            for (int poll : program.pollsBefore[level]) {
                settle(poll, corrections);
            }
            int to = program.levels[level];
            visit(from, to);
            from = to;
        }
        if (ruled.size() > 1) {
            ruled.sort(BY_ID);
        }
        unknownCorrections(corrections);
    }

    private void unknownCorrections(List<Correction> corrections) {
        for (Correction correction : corrections) {
            correction.replace().forEach((wrong, right) -> {
                if (!program.labelNumbers.containsKey(right.orElse(wrong))) {
                    run().limit(Interpreter.UNKNOWN_CORRECTION);
                }
            });
        }
    }

    // Which rules are let through.

    private void scan(int number) {
        scanned[number] = true;
        Text wanted = program.texts[number];
        Observation seen = observe(wanted.slot);
        if (seen.hasFailed() || seen.value().isUnknown() || seen.partial()) {
            admit(wanted.open);
        }
        if (Conditions.isReadable(seen)) {
            text = number;
            for (TextField each : Conditions.fields(seen)) {
                field = each.in();
                finder.find(run().analyze(each.text()), this);
            }
        }
    }

    @Override
    public void match(int ordinal, int from, int to) {
        Lists met = program.texts[text].leaves;
        int first = met.start(ordinal);
        int end = met.start(ordinal + 1);
        if (first == end) {
            return;
        }
        if (matches == matchPhrase.length) {
            grow(matches * 2);
        }
        matchPhrase[matches] = ordinal;
        matchStart[matches] = from;
        matchEnd[matches] = to;
        matchText[matches] = text;
        matchField[matches] = field;
        matchBefore[matches] = lastMatch[text][ordinal];
        matches++;
        lastMatch[text][ordinal] = matches;
        if (matchBefore[matches - 1] > 0) {
            return; // its leaves were met before
        }
        for (int place = first; place < end; place++) {
            int leaf = met.get(place);
            if ((leaves[leaf] & HIT) == 0) {
                touch(leaf, HIT);
                admit(program.guardedByLeaf, leaf);
            }
        }
    }

    private void grow(int room) {
        matchPhrase = Arrays.copyOf(matchPhrase, room);
        matchStart = Arrays.copyOf(matchStart, room);
        matchEnd = Arrays.copyOf(matchEnd, room);
        matchText = Arrays.copyOf(matchText, room);
        matchField = Arrays.copyOf(matchField, room);
        matchBefore = Arrays.copyOf(matchBefore, room);
    }

    private void admit(Lists rules, int list) {
        int end = rules.start(list + 1);
        for (int place = rules.start(list); place < end; place++) {
            int rule = rules.get(place);
            admitted[rule >> 6] |= 1L << rule;
        }
    }

    private void admit(long[] rules) {
        for (int i = 0; i < rules.length; i++) {
            admitted[i] |= rules[i];
        }
    }

    // Visiting rules and settling labels.

    private void visit(int from, int to) {
        if (from == to) {
            return;
        }
        int last = (to - 1) >> 6;
        for (int word = from >> 6; word <= last; word++) {
            long bits = let(word);
            if (word == from >> 6) {
                bits &= -1L << from;
            }
            if (word == last) {
                bits &= -1L >>> -to;
            }
            while (bits != 0) {
                visit(program.rules[(word << 6) + Long.numberOfTrailingZeros(bits)]);
                bits &= bits - 1;
            }
        }
    }

    /** The rules of a word of bits that their guards let through and no filter holds back. */
    private long let(int word) {
        long bits = admitted[word];
        for (int i = 0; i < filtering && bits != 0; i++) {
            bits &= filters[i][word];
        }
        return bits;
    }

    private void visit(Compiled compiled) {
        Truth truth = compiled.when.truth(this);
        if (compiled.rule.mask()) {
            mostPlaces = Integer.MAX_VALUE; // whatever the rule points at is hidden
            masks.add(compiled.when.step(this));
            mostPlaces = TOLD_PLACES;
        }
        if (truth == Truth.FALSE) {
            return;
        }
        Ruled one = new Ruled(compiled, truth);
        ruled.add(one);
        for (int poll : compiled.polls) {
            votes.get(poll).add(one);
            asked[poll] = true;
        }
    }

    private void settle(int number, List<Correction> corrections) {
        Poll poll = program.polls[number];
        if (!asked[number] && !poll.measured() && corrections.isEmpty()) {
            if (poll.ballot().choosesOne()) {
                publish(poll, poll.unasked());
            }
            return;
        }
        Settlement settlement = new Settlement(poll.ballot());
        List<Ruled> voting = votes.get(number);
        voting.sort(BY_ID);
        for (Ruled one : voting) {
            settlement.vote(one.compiled.voter(number), one.truth);
        }
        for (int name = 0; name < poll.ballot().size(); name++) {
            int slot = poll.models().get(name);
            if (slot != Signals.NONE) {
                settlement.model(name, String.valueOf(poll.ballot().signal(name)), observe(slot));
            }
        }
        if (!corrections.isEmpty()) {
            settlement.correct(corrections);
        }
        publish(poll, Arrays.asList(settlement.settle()));
    }

    private void publish(Poll poll, List<Settled> results) {
        for (int name = 0; name < results.size(); name++) {
            int label = poll.labels().get(name);
            settled[label] = results.get(name);
            if (results.get(name).truth() != Truth.FALSE) {
                admit(program.guardedByLabel, label);
            }
        }
    }

    // What nodes ask.

    @Nullable
    Truth remembered(int leaf) {
        int truth = leaves[leaf] & TRUTH;
        return truth == 0 ? null : TRUTHS[truth - 1];
    }

    @SuppressWarnings("EnumOrdinal") // kept for one subject
    void remember(int leaf, Truth truth) {
        touch(leaf, truth.ordinal() + 1);
    }

    private void touch(int leaf, int bits) {
        if (leaves[leaf] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = leaf;
        }
        leaves[leaf] |= (byte) bits;
    }

    boolean isHit(int leaf) {
        return (leaves[leaf] & HIT) != 0;
    }

    Observation observe(int slot) {
        return run().observe(slot);
    }

    /** What a text signal is, once its texts were searched. */
    Observation scanned(int number) {
        if (!scanned[number]) {
            scan(number);
        }
        return observe(program.texts[number].slot);
    }

    /** The matches of some phrases in a text, in the order in which they were found. */
    int[] matches(int number, int[] ordinals) {
        int count = 0;
        for (int ordinal : ordinals) {
            for (int at = lastMatch[number][ordinal]; at > 0; at = matchBefore[at - 1]) {
                count++;
            }
        }
        int[] found = new int[count];
        for (int ordinal : ordinals) {
            for (int at = lastMatch[number][ordinal]; at > 0; at = matchBefore[at - 1]) {
                found[--count] = at - 1;
            }
        }
        Arrays.sort(found);
        return found;
    }

    boolean isFound(int number, int ordinal) {
        return lastMatch[number][ordinal] > 0;
    }

    int matchPhrase(int match) {
        return matchPhrase[match];
    }

    /** How many places a leaf tells. */
    int mostPlaces() {
        return mostPlaces;
    }

    boolean isAt(int match, Place place) {
        return matchStart[match] == place.start()
                && matchEnd[match] == place.end()
                && matchField[match].equals(place.in());
    }

    Place place(int match) {
        return new Place(matchField[match], matchStart[match], matchEnd[match]);
    }

    Phrase phrase(int match) {
        return phrases.phrases().get(matchPhrase[match]);
    }

    // What came out.

    @Override
    public Run run() {
        if (!run.isOpen()) {
            throw new IllegalStateException("the evaluation is closed");
        }
        return run;
    }

    @Override
    public List<? extends Ruling> rulings() {
        return ruled;
    }

    @Override
    public List<Step> masks() {
        return masks;
    }

    @Override
    public List<Label> labels() {
        List<Label> labels = List.of();
        for (Settled each : settled) {
            Label label = each.label();
            if (label != null) {
                labels = labels.isEmpty() ? new ArrayList<>() : labels;
                labels.add(label);
            }
        }
        return labels;
    }

    @Override
    public @Nullable Step step(String rule) {
        Compiled compiled = program.byId.get(rule);
        return compiled == null ? null : compiled.when.step(this);
    }

    @Override
    public Settled settled(String label) {
        Integer number = program.labelNumbers.get(label);
        return number == null ? Settled.NOT : settled[number];
    }

    @Override
    public int inScope() {
        return program.rules.length;
    }

    @Override
    public List<String> visited() {
        List<String> visited = new ArrayList<>();
        for (int rule = 0; rule < program.rules.length; rule++) {
            if ((let(rule >> 6) & 1L << rule) != 0) {
                visited.add(program.rules[rule].rule.id());
            }
        }
        visited.sort(Comparator.naturalOrder());
        return visited;
    }

    @Override
    public void close() {
        run().close();
        run = run.next();
        for (int i = 0; i < touchedCount; i++) {
            leaves[touched[i]] = 0;
        }
        touchedCount = 0;
        Arrays.fill(scanned, false);
        Arrays.fill(settled, Settled.NOT);
        for (int poll = 0; poll < asked.length; poll++) {
            if (asked[poll]) {
                asked[poll] = false;
                votes.get(poll).clear();
            }
        }
        ruled.clear();
        masks.clear();
        for (int match = 0; match < matches; match++) {
            lastMatch[matchText[match]][matchPhrase[match]] = 0;
        }
        matches = 0;
        filtering = 0;
        if (matchPhrase.length <= KEPT_ROOM) {
            idle.leave(this);
        }
    }
}
