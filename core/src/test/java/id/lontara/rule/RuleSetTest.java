package id.lontara.rule;

import static id.lontara.engine.Fixtures.compile;
import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.problems;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.LoadException;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine is compiled from. */
class RuleSetTest {

    private static final String VERIFY = "{ actions: [ verify: ] }";
    private static final RulePack PACK = rules(rule("r", "{ text: { any: [ road ] } }", VERIFY));

    @Test
    void theSameContentIsCompiledOnce() {
        assertThat(compile(PACK)).isSameAs(compile(new RulePack(PACK.file(), PACK.text())));
    }

    @Test
    void anyDifferenceInContentGivesAnotherSetAndHash() {
        RuleSet set = compile(PACK);
        RuleSet changed = compile(new RulePack(PACK.file(), PACK.text() + "# a remark\n"));
        RuleSet smaller = RuleSet.builder().pack(PACK).tier(Rule.Tier.STARTER).build();
        RuleSet regional = RuleSet.builder()
                .pack(PACK)
                .organisation(Organisation.parse("o.yaml", "organisation: o\n"))
                .build();

        assertThat(Set.of(set.hash(), changed.hash(), smaller.hash(), regional.hash()))
                .hasSize(4);
        assertThat(set.hash()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void signalsOfTheSameNameButAnotherLeastValueAreNotConfused() {
        RulePack pack = rules(rule("r", "{ n: { gte: 0 } }", VERIFY));
        Signal<Double> any = Signal.number("n", "", "a number", SubjectType.COMMENT);
        Signal<Double> count = Signal.count("n", "", "a number", SubjectType.COMMENT);

        assertThat(RuleSet.builder().signals(Set.of(any)).pack(pack).build().rules())
                .hasSize(1);
        assertThatThrownBy(() ->
                        RuleSet.builder().signals(Set.of(count)).pack(pack).build())
                .isInstanceOf(LoadException.class);
        assertThatThrownBy(() -> RuleSet.builder().signals(Set.of(any, count)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two signals are named 'n'");
    }

    @Test
    void theOrderOfPacksIsNoPartOfTheHashThatOfOverlaysIs() {
        RulePack other = pack("other", "rules: []\n");
        RulePack one = pack("one", "extends: sample\n");
        RulePack two = pack("two", "extends: sample\n");

        assertThat(compile(PACK, other).hash()).isEqualTo(compile(other, PACK).hash());
        assertThat(compile(one, PACK, two, other).hash())
                .isEqualTo(compile(PACK, other, one, two).hash());
        assertThat(compile(PACK, one, two).hash())
                .isNotEqualTo(compile(PACK, two, one).hash());
    }

    @Test
    void nothingIsHalfLoaded() {
        RulePack bad = pack("bad", "rules: [ 1 ]\n");

        assertThatThrownBy(() -> compile(PACK, bad)).isInstanceOf(LoadException.class);
        assertThatThrownBy(() -> compile(PACK, bad)).isInstanceOf(LoadException.class);
        assertThat(compile(PACK).rules()).hasSize(1);
    }

    @Test
    void labelsAreSeenOfRequiredPacksNearAndFarAndOfNoOthers() {
        RulePack base = pack("base", "families: { kind: { of: comment, choose: any, names: [ a ] } }\n");
        RulePack middle = pack("middle", "requires: [ base ]\n");
        String reads = "rules:\n" + rule("r", "{ label: kind/a }", VERIFY);

        assertThat(problems(base, middle, pack("requires: [ middle ]\n" + reads)))
                .isEmpty();
        assertThat(problems(base, middle, pack(reads)))
                .singleElement()
                .satisfies(p -> assertThat(p.message(Locale.ENGLISH))
                        .isEqualTo("unknown label 'kind/a' (own families and those of packs in requires are seen);"
                                + " there is none"));
    }

    @Test
    void packsThatRequireEachOtherAreReadAllTheSame() {
        assertThat(problems(pack("one", "requires: [ two ]\n"), pack("two", "requires: [ one ]\n")))
                .isEmpty();
    }

    @Test
    void rulesComeAfterThoseWhoseLabelsTheyRead() {
        RuleSet set = compile(pack("families: { kind: { of: comment, choose: any, names: [ a, b, c ] } }\nrules:\n"
                + rule("a-reads-b", "{ label: kind/b }", "{ label: kind/a }")
                + rule("b-reads-c", "{ label: kind/c }", "{ label: kind/b }")
                + rule("c", "{ text: { any: [ road ] } }", "{ label: kind/c }")));

        assertThat(set.rules()).extracting(Rule::id).containsExactly("c", "b-reads-c", "a-reads-b");
    }

    @Test
    void aChainOfLabelsMayBeAsLongAsThereAreRules() {
        int length = 5_000;
        StringBuilder names = new StringBuilder();
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < length; i++) {
            names.append("l").append(i).append(", ");
            chain.append(rule(
                    "r" + i,
                    i == 0 ? "{ text: { any: [ road ] } }" : "{ label: kind/l" + (i - 1) + " }",
                    "{ label: kind/l" + i + " }"));
        }

        RuleSet set = compile(
                pack("families: { kind: { of: comment, choose: any, names: [ " + names + "] } }\nrules:\n" + chain));

        assertThat(set.rules())
                .hasSize(length)
                .extracting(Rule::id)
                .startsWith("r0", "r1")
                .endsWith("r4999");
    }

    @Test
    void listsMayIncludeEachOtherInALongChain() {
        StringBuilder lists = new StringBuilder("lists:\n");
        for (int i = 0; i < 5_000; i++) {
            lists.append("  l")
                    .append(i)
                    .append(": { include: [ l")
                    .append(i + 1)
                    .append(" ] }\n");
        }
        lists.append("  l5000: [ road ]\nrules:\n").append(rule("r", "{ text: { any: $l0 } }", VERIFY));

        assertThat(problems(pack(lists.toString()))).isEmpty();
    }

    @Test
    void packsAreReadFromFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("sample.yaml"), PACK.text());

        assertThat(RulePack.read(file)).isEqualTo(PACK);
        assertThat(PACK.id()).isEqualTo("sample");
        assertThat(PACK.extended()).isEqualTo(Value.none());
        assertThat(new RulePack("x", "[").id()).isEmpty();
        assertThatThrownBy(() -> RulePack.read(folder.resolve("none.yaml")))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void packsAndTheirVersionsAreListed() {
        assertThat(compile(PACK).packs()).isEqualTo(Map.of("sample", "1.0.0"));
    }
}
