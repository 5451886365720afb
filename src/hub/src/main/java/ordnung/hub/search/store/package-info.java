/** The index of words in its tables, how it follows the messages, and how it is asked. */
@org.jspecify.annotations.NullMarked
package ordnung.hub.search.store;
