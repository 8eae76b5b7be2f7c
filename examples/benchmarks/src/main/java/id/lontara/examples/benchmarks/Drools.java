package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message.Level;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools as an executable model. The platform comes first, since Drools finds the rules of a platform by hashing, then the
 * likes, which it finds by their order, then {@code contains}.
 */
final class Drools implements Contender<DroolsFirings> {

    private static final String FIRED = "fired";

    private final KieBase rules;

    /** Loads what was compiled, as from the jar that a build makes. */
    Drools(byte[] compiled) {
        KieServices services = KieServices.Factory.get();
        KieModule module =
                services.getRepository().addKieModule(services.getResources().newByteArrayResource(compiled));
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(SequentialOption.YES);
        rules = services.newKieContainer(module.getReleaseId()).newKieBase(configuration);
    }

    /** Compiles rules; for a thousand that takes half a minute. */
    static byte[] compile(List<RuleSpec> specs) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("sample", "rules-" + specs.size(), "1"));
        files.writeKModuleXML(services.newKieModuleModel().toXML());
        files.write("src/main/resources/sample/rules.drl", language(specs));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }

    private static String language(List<RuleSpec> specs) {
        return """
                package sample
                import %s
                global %s fired
                """.formatted(Message.class.getName(), DroolsFirings.class.getName())
                + specs.stream().map(Drools::rule).collect(Collectors.joining());
    }

    private static String rule(RuleSpec spec) {
        String contains = HandLoop.spaced(spec).stream()
                .map(phrase -> "prepared.contains(\"" + phrase + "\")")
                .collect(Collectors.joining(" || "));
        return """
                rule "%1$s"
                when
                    $message : Message(platform == "%2$s", likes >= %3$d, %4$s)
                then
                    fired.add($message, "%1$s");
                end
                """.formatted(spec.id(), spec.platform(), spec.likes(), contains);
    }

    @Override
    public DroolsFirings apply(Message message) {
        return execute(session -> session.execute(message));
    }

    /** All messages in one session. */
    DroolsFirings apply(List<Message> messages) {
        return execute(session -> session.execute(messages));
    }

    /** Refuses to be timed if a batch finds other rules than the loop does. */
    void check(List<Message> messages, HandLoop loop) {
        DroolsFirings firings = apply(messages);
        Map<String, List<String>> byMessage = new HashMap<>();
        for (int i = 0; i < firings.rules().size(); i++) {
            byMessage
                    .computeIfAbsent(firings.messages().get(i), id -> new ArrayList<>())
                    .add(firings.rules().get(i));
        }
        for (Message message : messages) {
            Workload.refuseIfDifferent(
                    "a batch of Drools",
                    message,
                    loop.apply(message),
                    byMessage.getOrDefault(message.comment().id(), List.of()));
        }
    }

    private DroolsFirings execute(Consumer<StatelessKieSession> work) {
        DroolsFirings fired = new DroolsFirings();
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal(FIRED, fired);
        work.accept(session);
        return fired;
    }

    @Override
    public List<String> fired(DroolsFirings answer) {
        return answer.rules();
    }
}
