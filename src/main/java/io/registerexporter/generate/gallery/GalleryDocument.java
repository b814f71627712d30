package io.registerexporter.generate.gallery;

import io.registerexporter.register.RegisterCollection;
import org.bson.BsonDocument;

/** A document of the gallery, and the collection that it is in. */
public record GalleryDocument(RegisterCollection collection, BsonDocument content) {}
