@NullMarked
package id.lontara.text;

import org.jspecify.annotations.NullMarked;
