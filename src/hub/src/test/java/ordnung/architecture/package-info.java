/** The rules of the house as tests, with a planted violation of each. */
@NullMarked
package ordnung.architecture;

import org.jspecify.annotations.NullMarked;
