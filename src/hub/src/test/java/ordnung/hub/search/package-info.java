/** Tests of the search's language: words, their forms, slips, snippets. */
@org.jspecify.annotations.NullMarked
package ordnung.hub.search;
