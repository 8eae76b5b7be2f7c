package id.lontara.examples.benchmarks;

import id.lontara.indonesia.Indonesia;
import id.lontara.io.JsonLines;
import id.lontara.io.Lines;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import id.lontara.text.TextAnalyzer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What can be timed message by message, by name. A case is checked before it is handed out. */
final class Cases {

    static final String RECORD = "jackson-record";
    static final String TREE = "jackson-tree";
    static final String READER = "reader";
    static final String ANALYSIS = "analyze";
    static final String PLAIN_ANALYSIS = "analyze-plain";
    static final String SHIPPED = "shipped";

    /** All shipped models on texts that are analysed already. */
    static final String CLASSIFIERS = "classifiers";

    static final String LONTARA = "lontara-";
    static final String LOOP = "loop-";
    static final String DROOLS = "drools-";
    static final String EASY_RULES = "easy-rules-";
    static final String CEL = "cel-";

    /** Over the messages that fire none of the rules only. */
    static final String NONE = "none-";

    private Cases() {}

    /** The messages over which a case runs. */
    static List<Message> messages(String name, Workload workload) {
        return name.contains(NONE) ? workload.messagesThatFireNone(size(name)) : workload.messages();
    }

    static Function<Message, ?> of(String name, Workload workload) {
        return switch (name) {
            case RECORD -> record(workload);
            case TREE -> tree();
            case READER -> reader(workload);
            case SHIPPED -> of(Lontara.standard());
            case CLASSIFIERS -> classifiers(workload);
            case PLAIN_ANALYSIS -> analysis(TextAnalyzer.plain());
            default -> name.startsWith(ANALYSIS) ? analysis(Words.analyzer()) : contender(name, workload);
        };
    }

    private static Function<Message, ?> contender(String name, Workload workload) {
        int size = size(name);
        List<RuleSpec> rules = workload.rules(size);
        if (name.startsWith(LONTARA)) {
            return of(workload.checked(name, size, new Lontara(rules)));
        }
        if (name.startsWith(LOOP)) {
            return of(new HandLoop(rules));
        }
        if (name.startsWith(DROOLS)) {
            return of(workload.checked(name, size, new Drools(workload.drools(size))));
        }
        if (name.startsWith(EASY_RULES)) {
            return of(workload.checked(name, size, new EasyRules(rules)));
        }
        if (name.startsWith(CEL)) {
            return of(workload.checked(name, size, new Cel(rules)));
        }
        throw new IllegalArgumentException("no case '" + name + "'");
    }

    static int size(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    private static <R> Function<Message, ?> of(Contender<R> contender) {
        return contender::apply;
    }

    private static Function<Message, ?> analysis(TextAnalyzer analyzer) {
        ThreadLocal<TextAnalyzer.Reader> readers = ThreadLocal.withInitial(analyzer::reader);
        return message -> readers.get().analyze(message.comment().text().get());
    }

    private static Function<Message, ?> classifiers(Workload workload) {
        LinearClassifier models = Indonesia.models();
        TextAnalyzer analyzer = Words.analyzer();
        IdentityHashMap<Message, AnalyzedText> texts = new IdentityHashMap<>();
        for (Message message : workload.messages()) {
            texts.put(message, analyzer.analyze(message.comment().text().get()));
        }
        return message -> models.logOdds(Objects.requireNonNull(texts.get(message)));
    }

    private static Function<Message, ?> record(Workload workload) {
        Jackson jackson = new Jackson();
        for (Message message : workload.messages()) {
            if (!jackson.read(message.line()).equals(message.comment())) {
                throw new IllegalStateException("Jackson does not read " + message.comment());
            }
        }
        return message -> jackson.read(message.line());
    }

    private static Function<Message, ?> tree() {
        Jackson jackson = new Jackson();
        return message -> jackson.tree(message.line());
    }

    /** The reader of data sets, over all lines again and again. */
    private static Function<Message, ?> reader(Workload workload) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        workload.messages().forEach(message -> {
            lines.writeBytes(message.line());
            lines.write('\n');
        });
        return new Rereading(lines.toByteArray());
    }

    private static final class Rereading implements Function<Message, Object> {

        private final byte[] bytes;
        private Lines lines;

        Rereading(byte[] bytes) {
            this.bytes = bytes;
            this.lines = open();
        }

        private Lines open() {
            return JsonLines.reader().open(new ByteArrayInputStream(bytes));
        }

        @Override
        public Object apply(Message ignored) {
            if (!lines.hasNext()) {
                lines = open();
            }
            return lines.next();
        }
    }
}
