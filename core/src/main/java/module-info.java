/** The mechanism of Lontara: model, text, rules, engine, monitor, scores and their files. */
@org.jspecify.annotations.NullMarked
module id.lontara.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.github.benmanes.caffeine;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires static transitive org.jspecify;

    exports id.lontara.engine;
    exports id.lontara.io;
    exports id.lontara.model;
    exports id.lontara.monitor;
    exports id.lontara.rule;
    exports id.lontara.score;
    exports id.lontara.text;

    opens id.lontara.engine to
            com.fasterxml.jackson.databind;
    opens id.lontara.io to
            com.fasterxml.jackson.databind;
    opens id.lontara.model to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens id.lontara.monitor to
            com.fasterxml.jackson.databind;
    opens id.lontara.rule to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens id.lontara.score to
            com.fasterxml.jackson.databind;
}
