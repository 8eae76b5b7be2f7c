/** The policy of Lontara for Indonesian regional government. */
@org.jspecify.annotations.NullMarked
module id.lontara.rules {
    requires transitive id.lontara.core;
    requires static transitive org.jspecify;

    exports id.lontara.indonesia;
}
