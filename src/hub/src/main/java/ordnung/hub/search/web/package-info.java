/** The search as the API shows it. */
@org.jspecify.annotations.NullMarked
package ordnung.hub.search.web;
