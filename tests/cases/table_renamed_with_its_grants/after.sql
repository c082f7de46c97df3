GRANT SELECT, UPDATE (remark) ON shop.purchases TO reader;
