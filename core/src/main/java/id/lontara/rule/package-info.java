@NullMarked
package id.lontara.rule;

import org.jspecify.annotations.NullMarked;
