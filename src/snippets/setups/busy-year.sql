-- A year of orders on top of the shop: enough rows that plans and numbers mean something.
-- Every value follows from a row's number, so each run makes the same rows.
insert into customers
select n, 'Customer ' || n, 'customer' || n || '@example.com',
       (array['DE', 'IN', 'SN', 'CZ', 'TR', 'MA', 'PT', 'SE'])[1 + n * 7 % 8], date '2025-07-01' + n % 300
from generate_series(1001, 3000) as n;

insert into products
select n, 1 + n % 3, 'Product ' || n, (array['stationery', 'kitchen', 'lighting', 'storage'])[1 + n % 4],
       (500 + n * 37 % 9500) / 100.0, n * 13 % 200
from generate_series(1001, 1500) as n;

insert into orders
select n, 1001 + n * 7919 % 2000, date '2025-07-01' + (n - 10001) * 365 / 30000,
       case when n % 50 = 0 then 'cancelled' when n > 39000 then 'placed' when n > 37000 then 'paid' else 'shipped' end
from generate_series(10001, 40000) as n;

insert into order_items
select n, 1001 + (n * 31 + item * 97) % 500, 1 + (n + item) % 4, (500 + ((n * 31 + item * 97) % 500 + 1001) * 37 % 9500) / 100.0
from generate_series(10001, 40000) as n, generate_series(1, 2) as item;

insert into payments
select o.id, o.id, sum(i.quantity * i.unit_price), o.ordered_at + 1, (array['card', 'transfer', 'wallet'])[1 + o.id % 3]
from orders o join order_items i on i.order_id = o.id
where o.id > 10000 and o.status in ('paid', 'shipped')
group by o.id;

analyze;
