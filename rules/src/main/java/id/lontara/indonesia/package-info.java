@NullMarked
package id.lontara.indonesia;

import org.jspecify.annotations.NullMarked;
