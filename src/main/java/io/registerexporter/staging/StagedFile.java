package io.registerexporter.staging;

import java.io.Serializable;

/**
 * A file of staged documents.
 *
 * @param name in the collection's folder
 * @param documents number of documents in it
 * @param bytes their size, uncompressed
 */
public record StagedFile(String name, long documents, long bytes) implements Serializable {}
