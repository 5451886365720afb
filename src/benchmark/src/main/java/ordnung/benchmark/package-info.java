/** Measures the packaged application from outside: webhooks over HTTP in, server-sent events out, beside plain inserts into the same database. */
@NullMarked
package ordnung.benchmark;

import org.jspecify.annotations.NullMarked;
