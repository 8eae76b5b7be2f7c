package id.lontara.examples.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.lontara.engine.Assessment;

/** An assessment of something invented, which says so wherever its line is taken. */
@JsonPropertyOrder({"assessment", "notice"})
record Fictitious(@JsonUnwrapped Assessment assessment, String notice) {}
