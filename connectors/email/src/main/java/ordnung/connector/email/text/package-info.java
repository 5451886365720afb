/** What people wrote, out of what their programs made of it: charsets, HTML, quotes, signatures. */
@NullMarked
package ordnung.connector.email.text;

import org.jspecify.annotations.NullMarked;
