@NullMarked
package id.lontara.engine;

import org.jspecify.annotations.NullMarked;
