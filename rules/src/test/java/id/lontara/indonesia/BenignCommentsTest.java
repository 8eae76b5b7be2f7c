package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Finding;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that hurt somebody in one sentence are harmless in another. */
class BenignCommentsTest {

    private static final RuleEngine ENGINE = Indonesia.standard();

    static List<String> comments() {
        return Resources.lines("benign-comments.txt");
    }

    @Test
    void thereAreMoreThanSixtyAndAllDifferent() {
        assertThat(comments()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("comments")
    void animalsFoodNamesPlacesAndJokesAreNoAbuse(String text) {
        assertThat(abuseRules(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anjing kamu",
                "@warga_lain asu",
                "jancuk kowe, ngomong apa",
                "kampret lu",
                "dasar orang gila",
                "monyet kau",
                "kalian bodoh",
                "Setan!"
            })
    void theSameWordsSaidToSomebodyAre(String text) {
        assertThat(abuseRules(text)).isNotEmpty();
    }

    private static List<String> abuseRules(String text) {
        return ENGINE
                .assess(Comment.builder("c1")
                        .text(text)
                        .author(Author.of(Author.Kind.CITIZEN))
                        .build())
                .findings()
                .stream()
                .map(Finding::rule)
                .filter(List.of("negative.abuse", "negative.threat", "negative.slur")::contains)
                .toList();
    }
}
