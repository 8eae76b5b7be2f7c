package id.lontara.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.model.Term;
import id.lontara.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A region's own facts, written by hand. */
class OrganisationTest {

    @Test
    void anOrganisationIsReadWithAllItsFacts() {
        Organisation organisation = Organisation.parse("org.yaml", """
                organisation: tanete
                title: { en: Tanete }
                agencies:
                  - { id: works, kind: office, hotlines: [ "0411-000001" ], calendar: office }
                  - { id: water }
                routes: { roads: works }
                roles: { chief: [ head of works, deputy ] }
                standards: { first-reply: PT4H, answer: P10D }
                reference: { fairs: [ { from: 2025-10-10, until: 2025-10-12 } ], streets: [] }
                """);

        assertThat(organisation.id()).isEqualTo("tanete");
        assertThat(organisation.agencies().values())
                .extracting(Organisation.OrganisationAgency::hotlines)
                .containsExactly(Value.unknown(), Value.of(List.of("0411-000001"))); // water, works
        assertThat(organisation.roles()).isEqualTo(Map.of("chief", List.of("head of works", "deputy")));
        assertThat(organisation.standards())
                .isEqualTo(Map.of("first-reply", Term.parse("PT4H"), "answer", Term.parse("P10D")));
        assertThat(organisation.reference())
                .isEqualTo(Map.of("fairs", List.of("2025-10-10/2025-10-12"), "streets", List.of()));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        LoadException refused = catchThrowableOfType(LoadException.class, () -> Organisation.parse("org.yaml", """
                        organisation: tanete
                        agencies: [ { id: works }, { id: works }, { kind: office } ]
                        routes: { roads: work }
                        standards: { first-reply: soon }
                        reference: { fairs: [ { from: 2025-10-12, until: 2025-10-10 } ] }
                        role: {}
                        """));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .anySatisfy(p -> assertThat(p).startsWith("org.yaml:2:34: agencies[1].id: agency 'works' stands twice"))
                .anySatisfy(p -> assertThat(p).startsWith("org.yaml:2:43: agencies[2]: 'id' is missing"))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("org.yaml:3:18: routes.roads: unknown agency 'work'; did you mean 'works'?"))
                .anySatisfy(p -> assertThat(p).startsWith("org.yaml:4:27: standards.first-reply: expected open hours"))
                .anySatisfy(p -> assertThat(p).startsWith("org.yaml:5:23: reference.fairs[0]: a period must not end"))
                .anySatisfy(
                        p -> assertThat(p).startsWith("org.yaml:6:1: role: unknown key 'role'; did you mean 'roles'?"));
    }
}
