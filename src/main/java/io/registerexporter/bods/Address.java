package io.registerexporter.bods;

import java.util.Optional;

/**
 * An address.
 *
 * @param type code of the addressType codelist
 * @param address the address as text
 * @param country alpha-2 code
 */
public record Address(Optional<String> type, String address, Optional<String> country) {}
