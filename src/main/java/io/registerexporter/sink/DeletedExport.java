package io.registerexporter.sink;

/**
 * Says that an export was published and is deleted, so that its id is never used again.
 *
 * @param exportId its id
 * @param publishedAt UTC
 * @param deletedAt UTC
 */
public record DeletedExport(String exportId, String publishedAt, String deletedAt) {}
