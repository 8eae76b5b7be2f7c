package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.RuleEngine;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The abuse lexicon is found however its words are hidden: in a sentence, with clitics, and as they stand. */
class DisguisedAbuseTest {

    private static final long SEED = 20_251_020;
    private static final int ROUNDS = 4;
    private static final double LEAST = 0.95;

    private static final RuleEngine ENGINE = Indonesia.standard();

    private static final List<String> SENTENCES =
            List.of("%s", "%s!!", "heh %s", "eh %s, pergi sana", "heran saya. %s 😡");
    private static final List<String> CLITICS = List.of("nya", "lah", "mu", "ko", "mi", "e");

    @Test
    void everyEntryIsFoundAsItIsWritten() {
        for (Said said : sayings()) {
            for (String sentence : SENTENCES) {
                String text = String.format(Locale.ROOT, sentence, said.text());
                assertThat(isAbuse(text)).as(text).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Disguise.class)
    void everyDisguiseIsSeenThrough(Disguise disguise) throws IOException {
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Said said : sayings()) {
            for (int round = 0; round < ROUNDS; round++) {
                String hidden = said.hidden(disguise, random);
                if (!hidden.equals(said.text())) {
                    tried++;
                    String text = String.format(Locale.ROOT, SENTENCES.get(random.nextInt(SENTENCES.size())), hidden);
                    if (!isAbuse(text)) {
                        missed.add(text);
                    }
                }
            }
        }

        double caught = 1 - (double) missed.size() / tried;
        assertThat(caught)
                .as("seed %d, %s, missed of %d: %s", SEED, disguise, tried, missed)
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(Files.readString(Path.of("docs/abuse.md")))
                .contains(String.format(Locale.ROOT, "| %s | %,d | %.1f %% |", disguise.shown(), tried, 100 * caught));
    }

    /** Entries, and those that are found with any affix with each of some clitics too. */
    private static List<Said> sayings() {
        List<Said> sayings = new ArrayList<>();
        for (List<String> list : AbuseLexicon.lists().values()) {
            for (String entry : list) {
                String written = AbuseLexicon.written(entry);
                if (Character.isLetter(written.charAt(0)) || written.startsWith("@")) {
                    sayings.add(new Said(written));
                }
                if (AbuseLexicon.isStem(entry)) {
                    CLITICS.forEach(clitic -> sayings.add(new Said(written + clitic)));
                }
            }
        }
        return sayings;
    }

    private record Said(String text) {

        /** Hides one of the longer words, any of them. */
        String hidden(Disguise disguise, Random random) {
            String[] words = text.split(" ", -1);
            int longest = Arrays.stream(words)
                    .filter(word -> !word.startsWith("@"))
                    .mapToInt(String::length)
                    .max()
                    .orElseThrow();
            List<Integer> candidates = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                if (!words[i].startsWith("@") && words[i].length() >= Math.min(4, longest)) {
                    candidates.add(i);
                }
            }
            int chosen = candidates.get(random.nextInt(candidates.size()));
            words[chosen] = disguise.apply(words[chosen], random);
            return String.join(" ", words);
        }
    }

    private static boolean isAbuse(String text) {
        return ENGINE.assess(Comment.builder("c1")
                        .text(text)
                        .author(Author.of(Author.Kind.CITIZEN))
                        .build())
                .has("issue/abuse");
    }
}
