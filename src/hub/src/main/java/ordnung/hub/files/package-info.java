/** Files that people upload and that customers send: on disk under the data folder, described in the database. */
@NullMarked
package ordnung.hub.files;

import org.jspecify.annotations.NullMarked;
