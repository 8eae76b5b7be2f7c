package id.lontara.examples.training;

import id.lontara.examples.training.Learner.Recipe;
import id.lontara.text.FeatureKind;
import id.lontara.text.LinearModel.Card;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The models that ship: what each learns from, and how. */
final class Tasks {

    static final String VERSION = "1";
    static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    static final List<String> INTENTS = List.of("complaint", "question", "request", "praise", "information", "other");
    static final List<String> LANGUAGES = List.of("id", "jv", "su", "bug", "mak", "en");

    private static final Set<FeatureKind> ALL = EnumSet.allOf(FeatureKind.class);
    private static final Set<FeatureKind> OF_WORDS = EnumSet.of(FeatureKind.WORD, FeatureKind.GRAM);
    /** The languages in which people write to the agency of Semarang. */
    private static final Set<String> OWN = Set.of("id", "jv", "und");

    static final String SERVICE = "service-complaint";
    static final String REPLY = "needs-reply";
    private static final long SEED = 73;

    private static final String DKK =
            "comments to the health agency of Semarang, github.com/yasirabd/sentiment-dkk-semarang, Apache-2.0";
    private static final String SMSA =
            "SmSA of IndoNLU (Wilie et al. 2020; Purwarianti and Crisdayanti 2019), CC BY-SA 4.0";
    private static final String NUSAX = "NusaX (Winata et al. 2023), CC BY-SA 4.0";
    private static final String NUSA_PARAGRAPH = "NusaParagraph (Cahyawijaya et al. 2023, NusaWrites), CC BY-SA 4.0";
    private static final String SIB = "SIB-200 (Adelani et al. 2024), CC BY-SA 4.0";
    private static final String WRITTEN = "comments to agencies of all kinds, written for Lontara";
    private static final String WORDS =
            "vectors and classes of words: the texts of all five collections (DKK Semarang, SmSA, NusaX, NusaParagraph, those written for Lontara), without labels";
    private static final String SHARE_ALIKE = "CC BY-SA 4.0";

    private final Corpus corpus;
    private final List<Corpus.Written> written;
    private final Map<String, String> nusaxGroups = new HashMap<>();

    Tasks(Corpus corpus) {
        this.corpus = corpus;
        this.written = corpus.written();
        for (Example indonesian : corpus.nusax("indonesian")) {
            nusaxGroups.put(indonesian.group(), Texts.group(indonesian.text()));
        }
    }

    List<Task> all() {
        return List.of(
                intent(), issue(), needsReply(), language(), register(), agency(), general(), bugis(), makassarese());
    }

    /** What words are learnt from without labels. */
    List<List<String>> texts() {
        List<String> texts = new ArrayList<>(corpus.unlabelled());
        corpus.reviews().forEach(example -> texts.add(example.text()));
        for (String language : List.of("indonesian", "javanese", "buginese")) {
            corpus.nusax(language).forEach(example -> texts.add(example.text()));
        }
        texts.addAll(bugisTexts());
        corpus.makassarese().forEach(example -> texts.add(example.text()));
        written.forEach(comment -> texts.add(comment.text()));
        return texts.stream().map(Texts::words).toList();
    }

    private List<String> bugisTexts() {
        List<String> texts = new ArrayList<>();
        for (String task : List.of("topic", "emot", "paragraph")) {
            for (String part : List.of("train", "valid")) {
                texts.addAll(corpus.texts("nusaparagraph/" + task + "-bug-" + part + ".csv"));
            }
        }
        return texts;
    }

    private Task intent() {
        return new Task(
                new Card("intent", VERSION, INTENTS, List.of(DKK, WRITTEN, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 0.5, 32_000).against("other", 0.9),
                comments(Corpus.Comment::intent, Corpus.Written::intent));
    }

    private Task issue() {
        return new Task(
                new Card("issue", VERSION, List.of(SERVICE), List.of(DKK, WRITTEN, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 1, 30_000),
                comments(Corpus.Comment::issue, each -> each.is(SERVICE) ? SERVICE : "none"));
    }

    private Task needsReply() {
        return new Task(
                new Card("trait", VERSION, List.of(REPLY), List.of(DKK, WRITTEN, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 1, 30_000),
                comments(
                        each -> each.reply().equals("1") ? REPLY : "none", each -> each.needsReply() ? REPLY : "none"));
    }

    private List<Example> comments(
            Function<Corpus.Comment, String> label, Function<Corpus.Written, String> labelOfWritten) {
        List<Example> examples = new ArrayList<>();
        corpus.comments().forEach(comment -> examples.add(comment.example(label)));
        written.forEach(comment -> examples.add(comment.example(labelOfWritten.apply(comment))));
        return examples;
    }

    private Task agency() {
        List<Example> examples = new ArrayList<>(corpus.agencySentiment());
        written.stream()
                .filter(each -> OWN.contains(each.language()))
                .forEach(each -> examples.add(each.example(each.sentiment())));
        return new Task(
                new Card("sentiment-agency", VERSION, SENTIMENTS, List.of(DKK, WRITTEN, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 0.3, 35_000).embedding(0.5).byRatio().against("neutral", 0.7),
                examples);
    }

    private Task general() {
        List<Example> examples = new ArrayList<>(corpus.reviews());
        examples.addAll(nusax("indonesian"));
        examples.addAll(nusax("javanese"));
        return new Task(
                new Card("sentiment-general", VERSION, SENTIMENTS, List.of(SMSA, NUSAX, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 0.3, 60_000).embedding(0.5).byRatio().against("neutral", 0.7),
                examples);
    }

    /** Bugis; Indonesian, and the same word for word in Bugis: what is known of words that no Bugis example has. */
    private Task bugis() {
        List<Example> indonesian = new ArrayList<>(nusax("indonesian"));
        indonesian.addAll(corpus.reviews());
        List<Example> examples = new ArrayList<>(nusax("buginese"));
        indonesian.forEach(example -> examples.add(example.trainingOnly()));
        return new Task(
                new Card("sentiment-bug", VERSION, SENTIMENTS, List.of(NUSAX, SMSA, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 1, 60_000).embedding(0.5).byRatio().against("neutral", 0.5),
                examples,
                without -> inBugis(indonesian, without));
    }

    private List<Example> inBugis(List<Example> indonesian, int without) {
        Dictionary dictionary = toBugis(without);
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (Example example : indonesian) {
            if (Folds.of(example) != without) {
                examples.add(new Example(
                        dictionary.translate(Texts.spelt(example.text()), random),
                        example.label(),
                        example.group(),
                        false,
                        example.id()));
            }
        }
        return examples;
    }

    /** From sentences of NusaX in both languages, but those of a fold, and from its list of words. */
    private Dictionary toBugis(int without) {
        Map<String, Example> indonesian = new HashMap<>();
        corpus.nusax("indonesian").forEach(each -> indonesian.put(each.group(), each));
        List<List<String>> from = new ArrayList<>();
        List<List<String>> to = new ArrayList<>();
        for (Example bugis : corpus.nusax("buginese")) {
            Example same = indonesian.get(bugis.group());
            if (same != null && Folds.of(grouped(same)) != without) {
                from.add(Texts.spelt(same.text()));
                to.add(Texts.spelt(bugis.text()));
            }
        }
        corpus.bugisWords().forEach(pair -> {
            from.add(Texts.spelt(pair.get(0)));
            to.add(Texts.spelt(pair.get(1)));
        });
        return new Dictionary(from, to);
    }

    private Task makassarese() {
        List<Example> examples = new ArrayList<>(corpus.makassarese());
        corpus.reviews().stream()
                .filter(each -> each.label().equals("neutral"))
                .forEach(each -> examples.add(each.trainingOnly()));
        return new Task(
                new Card("sentiment-mak", VERSION, SENTIMENTS, List.of(NUSA_PARAGRAPH, SMSA, WORDS), SHARE_ALIKE),
                Recipe.of(ALL, 1, 25_000).against("neutral", 1),
                examples);
    }

    private List<Example> nusax(String language) {
        return corpus.nusax(language).stream().map(this::grouped).toList();
    }

    /** In one group with the Indonesian of the same sentence, whatever else has the same text. */
    private Example grouped(Example sentence) {
        String group = nusaxGroups.getOrDefault(sentence.group(), sentence.group());
        return new Example(sentence.text(), sentence.label(), group, true, sentence.id());
    }

    private Task language() {
        List<Example> examples = new ArrayList<>();
        Map<String, String> names =
                Map.of("indonesian", "id", "javanese", "jv", "sundanese", "su", "buginese", "bug", "english", "en");
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> nusax(each.getKey())
                        .forEach(text -> examples.add(
                                new Example(text.text(), each.getValue(), text.group(), true, text.id()))));
        for (String part : List.of("train", "dev")) {
            unmeasured(examples, corpus.texts("sib200/bug_Latn-" + part + ".tsv"), "bug");
            unmeasured(examples, corpus.texts("sib200/ind_Latn-" + part + ".tsv"), "id");
            unmeasured(examples, corpus.texts("sib200/jav_Latn-" + part + ".tsv"), "jv");
        }
        unmeasured(examples, bugisTexts(), "bug");
        corpus.makassarese()
                .forEach(each -> examples.add(new Example(each.text(), "mak", each.group(), true, each.id())));
        unmeasured(examples, corpus.reviews().stream().map(Example::text).toList(), "id");
        written.stream()
                .filter(each -> LANGUAGES.contains(each.language()))
                .forEach(each -> examples.add(each.example(each.language())));
        return new Task(
                new Card(
                        "language",
                        VERSION,
                        LANGUAGES,
                        List.of(NUSAX, NUSA_PARAGRAPH, SIB, SMSA, WRITTEN),
                        SHARE_ALIKE),
                Recipe.of(OF_WORDS, 5, 30_000).embedding(0).prior("mak", -1),
                examples);
    }

    private static void unmeasured(List<Example> examples, List<String> texts, String label) {
        texts.forEach(text -> examples.add(new Example(text, label, Texts.group(text), false, "")));
    }

    /** Whether a text is of the kind that is written to agencies, or of that of reviews and posts at large. */
    private Task register() {
        List<Example> examples = new ArrayList<>();
        corpus.agencySentiment()
                .forEach(each -> examples.add(new Example(each.text(), "agency", each.group(), true, each.id())));
        corpus.reviews()
                .forEach(each -> examples.add(new Example(each.text(), "general", each.group(), true, each.id())));
        nusax("indonesian")
                .forEach(each -> examples.add(new Example(each.text(), "general", each.group(), true, each.id())));
        return new Task(
                new Card("register", VERSION, List.of("agency"), List.of(DKK, SMSA, NUSAX), SHARE_ALIKE),
                Recipe.of(EnumSet.of(FeatureKind.WORD, FeatureKind.PAIR, FeatureKind.SHAPE), 1, 12_000)
                        .embedding(0)
                        .prior("agency", 0.5),
                examples);
    }
}
