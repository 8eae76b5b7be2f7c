@NullMarked
package id.lontara.examples;

import org.jspecify.annotations.NullMarked;
