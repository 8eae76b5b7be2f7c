/**
 * Hand-written YAML read defensively: a tree of nodes that know file, line and column, and a list of everything that is
 * wrong. Not exported: {@code rule} and {@code score} turn these nodes into their own types.
 *
 * <p>Start with {@code YamlReader}. What a key means does not belong here, only what YAML is and is not allowed.
 */
@NullMarked
package id.lontara.yaml;

import org.jspecify.annotations.NullMarked;
