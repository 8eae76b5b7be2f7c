/**
 * Texts for people from the bundles of this module, in English and Indonesian. Not exported; knows no other package.
 */
@NullMarked
package id.lontara.message;

import org.jspecify.annotations.NullMarked;
