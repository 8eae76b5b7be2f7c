@NullMarked
package id.lontara.monitor;

import org.jspecify.annotations.NullMarked;
