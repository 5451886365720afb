/**
 * A provider played on this machine: a real HTTP server on 127.0.0.1 that checks what it is asked, remembers it, and can be told to fail.
 * Needs no test framework, so that a demo or a benchmark can use it too.
 */
@NullMarked
package ordnung.connector.testkit.fake;

import org.jspecify.annotations.NullMarked;
