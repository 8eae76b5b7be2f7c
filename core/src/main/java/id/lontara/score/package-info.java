@NullMarked
package id.lontara.score;

import org.jspecify.annotations.NullMarked;
