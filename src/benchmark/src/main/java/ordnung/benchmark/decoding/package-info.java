/** Measures how fast each channel's calls are proved and decoded: one thread, no network, no database. */
@NullMarked
package ordnung.benchmark.decoding;

import org.jspecify.annotations.NullMarked;
