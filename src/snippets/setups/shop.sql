-- The shop that every SQL page uses: small on purpose, so that results can be checked by eye.
create table customers (
  id          int primary key,
  name        text not null,
  email       text not null unique,
  country     char(2) not null,
  created_at  date not null
);
create table vendors (
  id       int primary key,
  name     text not null unique,
  country  char(2) not null
);
create table products (
  id         int primary key,
  vendor_id  int not null references vendors (id),
  name       text not null,
  category   text not null,
  price      numeric(10, 2) not null check (price > 0),
  stock      int not null check (stock >= 0)
);
create table orders (
  id           int primary key,
  customer_id  int not null references customers (id),
  ordered_at   date not null,
  status       text not null check (status in ('placed', 'paid', 'shipped', 'cancelled'))
);
create table order_items (
  order_id    int not null references orders (id),
  product_id  int not null references products (id),
  quantity    int not null check (quantity > 0),
  unit_price  numeric(10, 2) not null,
  primary key (order_id, product_id)
);
create table payments (
  id        int primary key,
  order_id  int not null references orders (id),
  amount    numeric(10, 2) not null,
  paid_at   date not null,
  method    text not null check (method in ('card', 'transfer', 'wallet'))
);

insert into customers values
  (1, 'Amara Diallo',  'amara@example.com',  'SN', '2026-01-05'),
  (2, 'Bruno Keller',  'bruno@example.com',  'DE', '2026-01-19'),
  (3, 'Chandra Iyer',  'chandra@example.com','IN', '2026-02-02'),
  (4, 'Dana Novak',    'dana@example.com',   'CZ', '2026-02-20'),
  (5, 'Elif Yilmaz',   'elif@example.com',   'TR', '2026-03-11'),
  (6, 'Farid Haddad',  'farid@example.com',  'MA', '2026-03-28');
insert into vendors values
  (1, 'Northwind Paper',  'SE'),
  (2, 'Kiln & Co',        'PT'),
  (3, 'Lumen Works',      'DE');
insert into products values
  (1, 1, 'Notebook A5',      'stationery',  6.50, 120),
  (2, 1, 'Notebook A4',      'stationery',  9.00,  80),
  (3, 1, 'Pen set',          'stationery', 14.00,  60),
  (4, 2, 'Coffee mug',       'kitchen',    12.00,  45),
  (5, 2, 'Teapot',           'kitchen',    38.00,  10),
  (6, 3, 'Desk lamp',        'lighting',   54.00,  15),
  (7, 3, 'Reading light',    'lighting',   29.00,  25),
  (8, 3, 'LED strip 2 m',    'lighting',   19.00,   0);
insert into orders values
  (101, 1, '2026-04-02', 'shipped'),
  (102, 2, '2026-04-02', 'shipped'),
  (103, 1, '2026-04-09', 'shipped'),
  (104, 3, '2026-04-15', 'shipped'),
  (105, 4, '2026-05-01', 'cancelled'),
  (106, 2, '2026-05-03', 'shipped'),
  (107, 1, '2026-05-20', 'shipped'),
  (108, 5, '2026-06-02', 'paid'),
  (109, 3, '2026-06-02', 'paid'),
  (110, 2, '2026-06-18', 'paid'),
  (111, 4, '2026-06-25', 'placed'),
  (112, 1, '2026-06-30', 'placed');
insert into order_items values
  (101, 1, 3,  6.50), (101, 4, 1, 12.00),
  (102, 6, 1, 54.00),
  (103, 3, 2, 14.00),
  (104, 5, 1, 38.00), (104, 4, 2, 12.00),
  (105, 7, 1, 29.00),
  (106, 6, 1, 54.00), (106, 8, 2, 19.00),
  (107, 2, 5,  9.00),
  (108, 7, 2, 29.00),
  (109, 1, 10, 6.50), (109, 3, 1, 14.00),
  (110, 4, 4, 12.00),
  (111, 5, 1, 38.00),
  (112, 6, 1, 54.00), (112, 1, 2,  6.50);
insert into payments values
  (1, 101, 31.50, '2026-04-02', 'card'),
  (2, 102, 54.00, '2026-04-03', 'transfer'),
  (3, 103, 28.00, '2026-04-09', 'card'),
  (4, 104, 62.00, '2026-04-15', 'wallet'),
  (5, 106, 92.00, '2026-05-03', 'card'),
  (6, 107, 45.00, '2026-05-21', 'card'),
  (7, 108, 58.00, '2026-06-02', 'wallet'),
  (8, 109, 79.00, '2026-06-03', 'transfer'),
  (9, 110, 48.00, '2026-06-18', 'card');
