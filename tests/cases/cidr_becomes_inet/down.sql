-- modelmig revision 20260101000000 down: cidr becomes inet
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.hosts.address: inet -> cidr                           after.rs:8
--   D2 rewrite      app.hosts: every row is written anew                      after.rs:8
--   D3 blocks-reads app.hosts: reads and writes wait                          after.rs:8
--   D4 silent-loss  app.hosts.address: 192.168.1.5/24 becomes 192.168.1.0/24  after.rs:8

-- D1 type-change: app.hosts.address inet -> cidr
--    values are converted by an assignment cast
-- D2 rewrite: app.hosts every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.hosts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 silent-loss: app.hosts.address 192.168.1.5/24 becomes 192.168.1.0/24
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.hosts (reads and writes wait); rewrites app.hosts, rebuilds app.pk_hosts
ALTER TABLE app.hosts ALTER COLUMN address TYPE cidr;
