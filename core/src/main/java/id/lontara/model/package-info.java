@NullMarked
package id.lontara.model;

import org.jspecify.annotations.NullMarked;
