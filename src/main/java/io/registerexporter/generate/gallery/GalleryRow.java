package io.registerexporter.generate.gallery;

import java.util.List;

/**
 * A row of a table or a rule of the mapping, and what shows it.
 *
 * @param name section and words, such as {@code 3.1 c scheme blank}
 * @param documents one or more documents
 */
public record GalleryRow(String name, List<GalleryDocument> documents) {}
