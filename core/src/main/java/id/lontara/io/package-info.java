@NullMarked
package id.lontara.io;

import org.jspecify.annotations.NullMarked;
