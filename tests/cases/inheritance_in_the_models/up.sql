-- modelmig revision 20260101000000: inheritance in the models
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE shop.dateds (
    seen_at timestamp with time zone DEFAULT now() NOT NULL
);

-- measured: SHARE UPDATE EXCLUSIVE on shop.places (reads and writes go on); no rewrite, no scan
CREATE TABLE shop.ruins (
    found_by text NOT NULL
) INHERITS (shop.places, shop.dateds);

-- measured: ACCESS EXCLUSIVE on shop.capitals (reads and writes wait), SHARE UPDATE EXCLUSIVE on shop.places (reads and writes go on); no rewrite, no scan
ALTER TABLE shop.capitals INHERIT shop.places;
