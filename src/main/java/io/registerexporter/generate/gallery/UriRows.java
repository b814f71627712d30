package io.registerexporter.generate.gallery;

import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/** Section A5: addresses that are URIs, and texts that are none, wherever one is printed. */
final class UriRows {

  private static final String[] TEXTS = {
    "https://gallery.example",
    "HTTPS://gallery.example:8080/rooms/1?floor=2&hall=b#door",
    "https://guest:guest@gallery.example/",
    "https://gallery.example/caf%C3%A9/(a)/;b=1,2",
    "urn:gallery:room:1",
    "mailto:desk@gallery.example",
    "gallery.example/1",
    "//gallery.example/1",
    "https://",
    "https:///1",
    "https://gallery.example/café",
    "https://gallery.example/a b",
    " https://gallery.example/1",
    "https://gallery.example/<1>",
    "https://gallery.example/%4",
    "https://gallery.example/#1#2",
    "https://[2001:db8::1]/1",
    "1http://gallery.example"
  };

  private UriRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("A5 no address");
    ObjectId source = gallery.company("");
    ObjectId target = gallery.company("");
    gallery.owns(source, target, "");

    for (String text : TEXTS) {
      gallery.row("A5 '" + text + "'");
      gallery.company(
          "identifiers: [{scheme_name: 'Gallery list', id: '1', uri: '%s'}]".formatted(text));
      BsonDocument relationship = gallery.owns(source, target, "");
      ObjectId dataSource =
          gallery.dataSource("name: 'Gallery Source', types: [], url: '%s'".formatted(text));
      gallery.found("Relationship", relationship, gallery.imported(dataSource, ""));
      gallery.owns(
          source,
          target,
          "provenance: {source_name: 'UK PSC Register', source_url: '%s'}".formatted(text));
    }

    gallery.row("A5 uri a number");
    gallery.company("identifiers: [{scheme_name: 'Gallery list', id: '1', uri: 5}]");

    gallery.row("A5 made of texts that have to be escaped");
    gallery.company(
        "identifiers: [{jurisdiction_code: 'us_de', company_number: 'A 1/2 & \"3\" %41?#'},"
            + " {jurisdiction_code: 'ua', company_number: 'ТОВ-1 \uD83C\uDFDB'},"
            + " {jurisdiction_code: 'gb', company_number: '-._~!*+'}]");
  }
}
